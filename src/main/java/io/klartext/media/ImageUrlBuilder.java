package io.klartext.media;

import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.image.ImageFormat;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the URLs of images, for the crop with which an image is used, and signed where that is needed. The URLs of an
 * image depend on nothing else, so those of the images asked for most recently are kept: about 5 KiB each.
 */
@Singleton
public class ImageUrlBuilder {
    private static final String NEGOTIATED = "auto";

    /** For programs that fetch link previews, which rarely say what they can read. */
    private static final String PREVIEW = "og";

    private static final int KEPT = 2_000;

    private final RenditionPaths paths;
    private final Presets presets;
    private final Map<PlacedImage, ImageUrls> kept = Collections.synchronizedMap(new RecentlyUsed());

    ImageUrlBuilder(RenditionPaths paths, Presets presets) {
        this.paths = paths;
        this.presets = presets;
    }

    private static final class RecentlyUsed extends LinkedHashMap<PlacedImage, ImageUrls> {
        private static final long serialVersionUID = 1L;

        private RecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<PlacedImage, ImageUrls> eldest) {
            return size() > KEPT;
        }
    }

    /** All URLs of the image. */
    public ImageUrls of(PlacedImage image) {
        ImageUrls known = kept.get(image);
        if (known != null) {
            return known;
        }
        ImageUrls urls = build(image, image.slug());
        kept.put(image, urls);
        return urls;
    }

    /** The URL of the image in its largest size. It is not kept, so that long lists of images displace none. */
    public String largest(PlacedImage image) {
        return image.format().isRaster() ? url(image, image.slug()) : original(image, image.slug());
    }

    private ImageUrls build(PlacedImage image, String slug) {
        return image.format().isRaster()
                ? ofRaster(image, slug, srcset(image, slug))
                : new ImageUrls(original(image, slug), image.width(), image.height(), List.of(), null, Map.of());
    }

    private ImageUrls ofRaster(PlacedImage image, String slug, List<ImageUrls.Source> srcset) {
        Framing largest =
                Framing.of(largest(image.isAnimated() ? Crop.WHOLE : image.crop()), image.width(), image.height());
        return new ImageUrls(
                url(image, slug),
                largest.width(),
                largest.height(),
                srcset,
                srcset.isEmpty() ? null : template(image, slug),
                named(image, slug));
    }

    private String template(PlacedImage image, String slug) {
        Recipe ofSomeWidth = Recipe.ofWidth(Recipe.MAX_SIDE).of(image.crop(), image.focalPoint());
        return paths.template(image.edition(), ofSomeWidth, slug + "." + NEGOTIATED);
    }

    private String url(PlacedImage image, String slug) {
        return image.isWhole() || image.isAnimated()
                ? original(image, slug)
                : paths.of(image.edition(), largest(image.crop()), slug + "." + NEGOTIATED);
    }

    private static Recipe largest(Crop crop) {
        return new Recipe(crop, 0, 0, Fit.COVER, FocalPoint.CENTER, Recipe.DEFAULT_QUALITY);
    }

    private static String original(PlacedImage image, String slug) {
        return RenditionPaths.ofOriginal(
                image.edition(), slug + "." + image.format().extension());
    }

    private List<ImageUrls.Source> srcset(PlacedImage image, String slug) {
        if (image.isAnimated()) {
            // Renditions do not move.
            return List.of();
        }
        String file = slug + "." + NEGOTIATED;
        int width = Framing.of(
                        Recipe.ofWidth(Recipe.MAX_SIDE).of(image.crop(), image.focalPoint()),
                        image.width(),
                        image.height())
                .width();
        return Presets.LADDER.stream()
                .filter(step -> step <= width)
                .map(step -> new ImageUrls.Source(
                        paths.of(image.edition(), Recipe.ofWidth(step).of(image.crop(), image.focalPoint()), file),
                        step))
                .toList();
    }

    private Map<String, ImageUrls.Preset> named(PlacedImage image, String slug) {
        Map<String, ImageUrls.Preset> named = new LinkedHashMap<>();
        presets.named().forEach((name, preset) -> named.put(name, preset(image, slug, name, preset)));
        return Collections.unmodifiableMap(named);
    }

    private ImageUrls.Preset preset(PlacedImage image, String slug, String name, Recipe preset) {
        Recipe recipe = preset.of(image.crop(), image.focalPoint());
        String file = slug + "." + (name.equals(PREVIEW) ? ImageFormat.JPEG.extension() : NEGOTIATED);
        String url = recipe.equals(preset)
                ? RenditionPaths.ofPreset(image.edition(), name, file)
                : paths.of(image.edition(), recipe, file);
        Framing framing = Framing.of(recipe, image.width(), image.height());
        return new ImageUrls.Preset(url, framing.width(), framing.height());
    }
}
