package io.klartext.asset.intake;

import io.klartext.image.CaptureData;
import io.klartext.image.Credit;
import io.klartext.image.ImageInfo;
import io.klartext.image.render.Placeholder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A picture that was received, found acceptable and cleaned, on its way into the store; its file goes when this is closed.
 *
 * @param file the cleaned bytes
 * @param sha256 their hash, 64 lower-case hexadecimal digits
 * @param bytes how many they are
 * @param placeholder null for what has no pixels, and for what takes too long to draw
 * @param capture what the file as it was sent told of its making
 * @param credit whom it named as its maker
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
