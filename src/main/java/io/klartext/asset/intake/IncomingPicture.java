package io.klartext.asset.intake;

import io.klartext.image.CaptureData;
import io.klartext.image.Credit;
import io.klartext.image.ImageInfo;
import io.klartext.image.render.Placeholder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A received picture, checked and cleaned but not stored yet. {@link #close} deletes its temporary file.
 *
 * @param file the cleaned bytes
 * @param sha256 their hash, 64 lower-case hexadecimal digits
 * @param bytes their number
 * @param placeholder null for an SVG and for images that take too long to decode
 * @param capture how the photograph was taken, from the uploaded file
 * @param credit the credit in the uploaded file
 */
public record IncomingPicture(
        Path file,
        String sha256,
        long bytes,
        ImageInfo info,
        Placeholder placeholder,
        CaptureData capture,
        Credit credit)
        implements AutoCloseable {
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
