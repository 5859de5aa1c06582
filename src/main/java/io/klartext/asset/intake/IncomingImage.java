package io.klartext.asset.intake;

import io.klartext.image.CaptureData;
import io.klartext.image.Credit;
import io.klartext.image.ImageInfo;
import io.klartext.image.render.Placeholder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An image that was received, accepted and cleaned, and is not yet stored. Closing it deletes its file.
 *
 * @param file the cleaned bytes
 * @param sha256 their SHA-256, 64 lower-case hexadecimal digits
 * @param bytes the size of the cleaned file
 * @param placeholder null for an SVG, and if decoding took too long
 * @param capture the camera settings in the original metadata
 * @param credit the credit in the original metadata
 */
public record IncomingImage(
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
