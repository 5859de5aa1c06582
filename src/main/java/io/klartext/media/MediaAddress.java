package io.klartext.media;

import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The URLs of renditions: free ones and signed ones. */
@Singleton
public class MediaAddress {
    /** The path of all pictures. */
    public static final String ROOT = "/media";

    private final Presets presets;
    private final MediaSignature signature;

    MediaAddress(Presets presets, MediaSignature signature) {
        this.presets = presets;
        this.signature = signature;
    }

    /** The path of an original. */
    static String ofOriginal(String edition, String file) {
        return ROOT + "/o/" + edition + "/" + file;
    }

    /** The path of a rendition: a preset by its name, others with a signature unless they are free. */
    String of(String edition, Recipe recipe, String file) {
        String path = path(edition, recipe.toString(), file);
        return Presets.isOnLadder(recipe) ? path : path + "?s=" + signature.of(path);
    }

    static String ofPreset(String edition, String preset, String file) {
        return path(edition, preset, file);
    }

    private static String path(String edition, String recipe, String file) {
        return ROOT + "/i/" + edition + "/" + recipe + "/" + file;
    }

    /**
     * A parsed URL.
     *
     * @param moved the canonical URL, null if this is the one
     */
    public record Asked(Recipe recipe, String moved) {}

    /**
     * Parses the URL of a rendition.
     *
     * @param given the signature, or null
     * @throws Failure.Forbidden if the signature is invalid
     * @throws Failure.BadParameter if the recipe is invalid, or needs a signature
     */
    public Asked read(String edition, String text, String file, String given) {
        if (given != null && !signature.isGood(given, path(edition, text, file))) {
            throw new Failure.Forbidden("bad_signature", "The signature does not match this URL.");
        }
        Optional<Recipe> preset = presets.named(text);
        Recipe recipe = preset.orElseGet(() -> Recipe.parse(text));
        // A signed URL stays valid even if its spelling is no longer canonical.
        boolean canonical =
                given != null || preset.isPresent() || recipe.toString().equals(text);
        if (given == null && preset.isEmpty() && !Presets.isOnLadder(recipe)) {
            throw new Failure.BadParameter(
                    "s",
                    "unsigned_transform",
                    "Without a signature there are presets and the widths " + Presets.LADDER + " only.");
        }
        return new Asked(recipe, canonical ? null : path(edition, recipe.toString(), file));
    }
}
