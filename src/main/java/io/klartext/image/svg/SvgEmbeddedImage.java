package io.klartext.image.svg;

import io.klartext.image.Bounds;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.bytes.FileBytes;
import io.klartext.image.bytes.MagicBytes;
import io.klartext.image.bytes.ScratchFiles;
import io.klartext.image.container.ImageStructure;
import io.klartext.image.container.RasterParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An image within an SVG, as a {@code data:} URI: checked and cleaned like an uploaded image. */
final class SvgEmbeddedImage {
    private static final Pattern FORM =
            Pattern.compile("data:image/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\\s]++)", Pattern.CASE_INSENSITIVE);

    private SvgEmbeddedImage() {}

    /** The URI of the cleaned image; null if this is none in a raster format. */
    static String clean(String uri, Bounds bounds) throws IOException {
        Matcher form = FORM.matcher(uri);
        if (!form.matches()) {
            return null;
        }
        Path file = ScratchFiles.create(".image");
        try {
            Files.write(file, Base64.getMimeDecoder().decode(form.group(1)));
            return clean(file, bounds);
        } catch (IllegalArgumentException e) {
            return null;
        } catch (UnacceptableImage e) {
            if (e.reason() == UnacceptableImage.Reason.UNSUPPORTED) {
                return null;
            }
            throw e;
        } finally {
            Files.delete(file);
        }
    }

    private static String clean(Path file, Bounds bounds) throws IOException {
        try (FileBytes bytes = FileBytes.open(file, bounds.deadline())) {
            ImageStructure structure = RasterParser.parse(bytes, MagicBytes.formatOf(bytes), bounds);
            ByteArrayOutputStream clean = new ByteArrayOutputStream();
            structure.clean().write(bytes.channel(), Channels.newChannel(clean), bounds.deadline());
            String base64 = Base64.getEncoder().encodeToString(clean.toByteArray());
            return "data:" + structure.info().format().mediaType() + ";base64," + base64;
        }
    }
}
