package io.klartext.media.delivery;

import io.klartext.image.ImageFormat;
import io.klartext.platform.kernel.Failure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last segment of a URL. Its name is for people: any name gives the same bytes.
 *
 * @param format null if it is negotiated
 */
record FileNameSegment(String text, ImageFormat format) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.([a-z]{3,4})");
    private static final int MAX_LENGTH = 130;
    private static final Set<ImageFormat> DRAWN = EnumSet.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP);

    /** The file of a rendition. */
    static FileNameSegment ofRendition(String text) {
        String extension = extension(text);
        if (extension.equals("auto")) {
            return new FileNameSegment(text, null);
        }
        return new FileNameSegment(
                text, format(extension).filter(DRAWN::contains).orElseThrow(FileNameSegment::unknown));
    }

    /** The file of an original. */
    static FileNameSegment ofOriginal(String text) {
        return new FileNameSegment(text, format(extension(text)).orElseThrow(FileNameSegment::unknown));
    }

    private static String extension(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > MAX_LENGTH || !form.matches()) {
            throw unknown();
        }
        return form.group(1);
    }

    private static Optional<ImageFormat> format(String extension) {
        return Arrays.stream(ImageFormat.values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    static Failure unknown() {
        return new Failure.NotFound("The image");
    }

    /** The same name with the extension of the negotiated format. */
    String nameAs(ImageFormat actual) {
        return text.substring(0, text.lastIndexOf('.') + 1) + actual.extension();
    }
}
