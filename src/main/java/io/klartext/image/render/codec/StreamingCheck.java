package io.klartext.image.render.codec;

import io.klartext.image.Credit;
import io.klartext.image.Deadline;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.RenderRequest;
import io.klartext.image.bytes.ScratchFiles;
import io.klartext.image.render.scale.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Tries on a small image whether the JPEG reader of this Java runtime delivers its rows as {@link StreamedJpeg} needs
 * it. No specification promises that it does.
 */
public final class StreamingCheck {
    private static final int SIDE = 64;
    private static final int TOLERANCE = 2;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private StreamingCheck() {}

    public static boolean passes() {
        try {
            Path file = ScratchFiles.create(".jpg");
            try {
                Files.write(file, Encoder.encode(gradient(), ImageFormat.JPEG, 90));
                return agree(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean agree(Path file) throws IOException {
        ImageInfo info = new ImageInfo(ImageFormat.JPEG, SIDE, SIDE, 1, 1, false, false);
        RenderRequest half = RenderRequest.whole(info, SIDE / 2, SIDE / 2, ImageFormat.PNG, 100, Credit.NONE);
        RenderJob drawing = new RenderJob(info, half, new Deadline(LIMIT));
        Pixels streamed = StreamedJpeg.draw(file, drawing).orElseThrow(IOException::new);
        Pixels whole = FullDecoder.draw(file, drawing);
        for (int i = 0; i < whole.samples().length; i++) {
            if (Math.abs((whole.samples()[i] & 0xFF) - (streamed.samples()[i] & 0xFF)) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private static Pixels gradient() {
        Pixels pixels = new Pixels(SIDE, SIDE, 3);
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            pixels.samples()[pixel * 3] = (byte) (pixel % SIDE * 4);
            pixels.samples()[pixel * 3 + 1] = (byte) (pixel / SIDE * 4);
            pixels.samples()[pixel * 3 + 2] = (byte) (255 - pixel % SIDE * 2);
        }
        return pixels;
    }
}
