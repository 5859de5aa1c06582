package io.klartext.media;

import io.klartext.platform.http.request.PublicUrl;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths of originals and renditions: which are open to all, and which need a signature. */
@Singleton
public class RenditionPaths {
    /** The path below which all images are. */
    public static final String ROOT = "/media";

    /** The last part of a recipe that sets a width. */
    private static final Pattern WIDTH = Pattern.compile("(?<![^,])w_(\\d{1,4})$");

    private final Presets presets;
    private final UrlSignature signature;

    RenditionPaths(Presets presets, UrlSignature signature) {
        this.presets = presets;
        this.signature = signature;
    }

    /** The path of an original. */
    static String ofOriginal(String edition, String file) {
        return PublicUrl.of(ROOT + "/o/" + edition + "/" + file);
    }

    /** The path of a rendition, signed unless it is open to all. */
    String of(String edition, Recipe recipe, String file) {
        String path = path(edition, recipe.toString(), file);
        return PublicUrl.of(Presets.isOnLadder(recipe) ? path : path + "?s=" + signature.of(path));
    }

    /**
     * The URL of a rendition with {@code {width}} in place of its width, for all widths of the ladder that the image has.
     *
     * @param recipe with a width and no height
     */
    String template(String edition, Recipe recipe, String file) {
        String path = path(edition, anyWidth(recipe.toString()), file);
        return PublicUrl.of(recipe.isWidthOnly() ? path : path + "?s=" + signature.of(path));
    }

    private static String anyWidth(String recipe) {
        return WIDTH.matcher(recipe).replaceFirst("w_{width}");
    }

    static String ofPreset(String edition, String preset, String file) {
        return PublicUrl.of(path(edition, preset, file));
    }

    private static String path(String edition, String recipe, String file) {
        return ROOT + "/i/" + edition + "/" + recipe + "/" + file;
    }

    /**
     * The recipe in a path.
     *
     * @param moved the canonical path; null if this is it
     */
    public record Asked(Recipe recipe, String moved) {}

    /**
     * Reads the path of a rendition.
     *
     * @param given the signature; null if there is none
     * @throws Failure.Forbidden if the signature is wrong
     * @throws Failure.BadParameter if the recipe cannot be understood, or needs a signature
     */
    public Asked read(String edition, String text, String file, String given) {
        if (given != null && !isSigned(edition, text, file, given)) {
            throw new Failure.Forbidden("bad_signature", "The signature does not match this URL.");
        }
        Optional<Recipe> preset = presets.named(text);
        Recipe recipe = preset.orElseGet(() -> Recipe.parse(text));
        // A signed path is canonical, even if today's spelling would be another one.
        boolean canonical =
                given != null || preset.isPresent() || recipe.toString().equals(text);
        if (given == null && preset.isEmpty() && !Presets.isOnLadder(recipe)) {
            throw new Failure.BadParameter(
                    "s",
                    "unsigned_transform",
                    "Without a signature there are presets and the widths " + Presets.LADDER + " only.");
        }
        return new Asked(recipe, canonical ? null : PublicUrl.of(path(edition, recipe.toString(), file)));
    }

    /** Whether the path is signed, or the template that it was made of. */
    private boolean isSigned(String edition, String text, String file, String given) {
        Matcher width = WIDTH.matcher(text);
        return signature.isValid(given, path(edition, text, file))
                || (width.find()
                        && Presets.LADDER.contains(Integer.valueOf(width.group(1)))
                        && signature.isValid(given, path(edition, anyWidth(text), file)));
    }
}
