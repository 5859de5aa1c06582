package io.klartext.image.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.klartext.image.ImageFormat;
import io.klartext.image.UnacceptableImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells formats apart by their first bytes. */
public final class MagicBytes {
    private static final int ENOUGH = 256;
    private static final Pattern GIF = Pattern.compile("GIF8[79]a.*", Pattern.DOTALL);
    private static final Pattern WEBP = Pattern.compile("RIFF....WEBP.*", Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*+<.*", Pattern.DOTALL);

    private MagicBytes() {}

    /** Keeps the position in the file. XML counts as SVG here; its root element is checked later. */
    public static ImageFormat formatOf(FileBytes file) throws IOException {
        String start = start(file);
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return ImageFormat.JPEG;
        } else if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return ImageFormat.PNG;
        } else if (GIF.matcher(start).matches()) {
            return ImageFormat.GIF;
        } else if (WEBP.matcher(start).matches()) {
            return ImageFormat.WEBP;
        } else if (XML.matcher(start).matches()) {
            return ImageFormat.SVG;
        }
        throw UnacceptableImage.unsupported(OtherFormats.advice(start));
    }

    /** Whether the file is HEIC, AVIF or TIFF, which Klartext can store only in another format. */
    public static boolean isConvertible(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return OtherFormats.isConvertible(new String(content.readNBytes(ENOUGH), ISO_8859_1));
        }
    }

    public static UnacceptableImage unsupported() {
        return UnacceptableImage.unsupported("The file is not a JPEG, PNG, GIF, WebP or SVG image.");
    }

    private static String start(FileBytes file) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(ENOUGH);
        while (start.hasRemaining() && file.channel().read(start, start.position()) > 0) {
            // The loop's condition reads.
        }
        return new String(start.array(), 0, start.position(), ISO_8859_1);
    }
}
