package io.klartext.asset.intake;

import io.klartext.asset.AssetDraft;
import io.klartext.image.ImageFormat;
import io.klartext.platform.kernel.Text;
import java.util.regex.Pattern;

/** The name of a picture's file, as people know it. */
final class FileName {
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private FileName() {}

    /** The name that was sent, without what no name may have; one for the format if nothing is left of it. */
    static String of(String sent, ImageFormat format) {
        String text = sent == null || !Text.isStorable(sent) ? "" : sent;
        String name = CONTROLS.matcher(FOLDERS.matcher(text).replaceFirst(""))
                .replaceAll("")
                .strip();
        return name.isEmpty() ? "picture." + format.extension() : shortened(name);
    }

    /** The end stays: it has the extension. */
    private static String shortened(String name) {
        int excess = name.length() - AssetDraft.MAX_FILE_NAME;
        if (excess <= 0) {
            return name;
        }
        return name.substring(Character.isLowSurrogate(name.charAt(excess)) ? excess + 1 : excess);
    }
}
