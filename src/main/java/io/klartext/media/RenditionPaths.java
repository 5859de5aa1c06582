package io.klartext.media;

import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The addresses of renditions: what is open to all, and what needs our signature. */
@Singleton
public class RenditionPaths {
    /** Where all pictures are. */
    public static final String ROOT = "/media";

    private final Presets presets;
    private final UrlSignature signature;

    RenditionPaths(Presets presets, UrlSignature signature) {
        this.presets = presets;
        this.signature = signature;
    }

    /** Where the original is. */
    static String ofOriginal(String edition, String file) {
        return ROOT + "/o/" + edition + "/" + file;
    }

    /** Where a rendition is: a preset by its name, and signed unless it is open to all. */
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
     * What an address asks for.
     *
     * @param moved the address to use instead, null if this is the one
     */
    public record Asked(Recipe recipe, String moved) {}

    /**
     * Reads the address of a rendition.
     *
     * @param given the signature, null if there is none
     * @throws Failure.Forbidden if the signature is not ours
     * @throws Failure.BadParameter if the recipe cannot be understood, or needs a signature
     */
    public Asked read(String edition, String text, String file, String given) {
        if (given != null && !signature.isGood(given, path(edition, text, file))) {
            throw new Failure.Forbidden("bad_signature", "The signature does not belong to this address.");
        }
        Optional<Recipe> preset = presets.named(text);
        Recipe recipe = preset.orElseGet(() -> Recipe.parse(text));
        // What we have signed is good as it stands, whatever we would write today.
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
