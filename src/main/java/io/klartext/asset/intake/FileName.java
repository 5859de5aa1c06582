package io.klartext.asset.intake;

import io.klartext.asset.AssetMetadata;
import io.klartext.image.ImageFormat;
import io.klartext.platform.kernel.Text;
import java.util.regex.Pattern;

/** Makes file names that assets can have. */
final class FileName {
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private FileName() {}

    /** The name that was sent, without folders and control characters; a name for the format if nothing is left. */
    static String of(String sent, ImageFormat format) {
        String text = sent == null || !Text.isStorable(sent) ? "" : Text.withoutControls(sent);
        String name = CONTROLS.matcher(FOLDERS.matcher(text).replaceFirst(""))
                .replaceAll("")
                .strip();
        return name.isEmpty() ? "picture." + format.extension() : shortened(name);
    }

    /** Cuts the beginning, because the end has the extension. */
    private static String shortened(String name) {
        int excess = name.length() - AssetMetadata.MAX_FILE_NAME;
        if (excess <= 0) {
            return name;
        }
        return name.substring(Character.isLowSurrogate(name.charAt(excess)) ? excess + 1 : excess);
    }
}
