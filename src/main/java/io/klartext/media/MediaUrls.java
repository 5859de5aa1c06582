package io.klartext.media;

import io.klartext.image.ImageFormat;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the URLs of a picture with the crop of its use, signed where necessary. */
@Singleton
public class MediaUrls {
    private static final String NEGOTIATED = "auto";

    /** JPEG for fetchers of link previews, which rarely send {@code Accept}. */
    private static final String PREVIEW = "og";

    private final MediaAddress addresses;
    private final Presets presets;

    MediaUrls(MediaAddress addresses, Presets presets) {
        this.addresses = addresses;
        this.presets = presets;
    }

    public PictureUrls of(Picture picture) {
        return picture.format().isRaster()
                ? new PictureUrls(url(picture), srcset(picture), named(picture))
                : new PictureUrls(original(picture), List.of(), Map.of());
    }

    private String url(Picture picture) {
        Recipe largest = new Recipe(picture.region(), 0, 0, Fit.COVER, Focus.CENTRE, Recipe.DEFAULT_QUALITY);
        return picture.isWhole() ? original(picture) : rendition(picture, largest);
    }

    private static String original(Picture picture) {
        return MediaAddress.ofOriginal(
                picture.edition(), picture.file(picture.format().extension()));
    }

    private List<PictureUrls.Source> srcset(Picture picture) {
        if (picture.frames() > 1) {
            // Renditions are not animated.
            return List.of();
        }
        int width = Framing.of(
                        Recipe.ofWidth(Recipe.MAX_SIDE).of(picture.region(), picture.focus()),
                        picture.width(),
                        picture.height())
                .width();
        return Presets.LADDER.stream()
                .filter(step -> step <= width)
                .map(step -> new PictureUrls.Source(
                        rendition(picture, Recipe.ofWidth(step).of(picture.region(), picture.focus())), step))
                .toList();
    }

    private Map<String, PictureUrls.Preset> named(Picture picture) {
        Map<String, PictureUrls.Preset> named = new LinkedHashMap<>();
        presets.named().forEach((name, preset) -> named.put(name, preset(picture, name, preset)));
        return Collections.unmodifiableMap(named);
    }

    private PictureUrls.Preset preset(Picture picture, String name, Recipe preset) {
        Recipe recipe = preset.of(picture.region(), picture.focus());
        String file = picture.file(name.equals(PREVIEW) ? ImageFormat.JPEG.extension() : NEGOTIATED);
        String url = recipe.equals(preset)
                ? MediaAddress.ofPreset(picture.edition(), name, file)
                : addresses.of(picture.edition(), recipe, file);
        Framing framing = Framing.of(recipe, picture.width(), picture.height());
        return new PictureUrls.Preset(url, framing.width(), framing.height());
    }

    private String rendition(Picture picture, Recipe recipe) {
        return addresses.of(picture.edition(), recipe, picture.file(NEGOTIATED));
    }
}
