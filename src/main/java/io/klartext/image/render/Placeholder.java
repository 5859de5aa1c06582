package io.klartext.image.render;

import io.klartext.image.Credit;
import io.klartext.image.Deadline;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.RenderRequest;
import io.klartext.image.render.codec.FullDecoder;
import io.klartext.image.render.codec.RenderJob;
import io.klartext.image.render.scale.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/**
 * What a page shows until the image has come.
 *
 * @param thumbHash a blurred image, as base64
 * @param dominantColor {@code #rrggbb}
 */
public record Placeholder(String thumbHash, String dominantColor) {
    /** For an image that was already drawn, in a hundred pixels at most: the work is in that drawing. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    public static Placeholder of(Path file, ImageInfo info, ImageEngine engine) throws IOException {
        double scale = Math.min(1, (double) ThumbHash.MAX_SIDE / Math.max(info.width(), info.height()));
        RenderRequest small = RenderRequest.whole(
                info, scaled(info.width(), scale), scaled(info.height(), scale), ImageFormat.PNG, 100, Credit.NONE);
        Path drawn = Files.createTempFile("klartext", ".png");
        try {
            engine.render(file, info, small, drawn);
            return of(pixels(drawn, small));
        } finally {
            Files.deleteIfExists(drawn);
        }
    }

    private static Placeholder of(Pixels pixels) {
        return new Placeholder(Base64.getEncoder().encodeToString(ThumbHash.of(pixels)), DominantColor.of(pixels));
    }

    private static Pixels pixels(Path drawn, RenderRequest small) throws IOException {
        ImageInfo info = new ImageInfo(ImageFormat.PNG, small.width(), small.height(), 1, 1, true, false);
        RenderRequest same = RenderRequest.whole(info, info.width(), info.height(), ImageFormat.PNG, 100, Credit.NONE);
        return FullDecoder.draw(drawn, new RenderJob(info, same, new Deadline(LIMIT)));
    }

    private static int scaled(int side, double scale) {
        return (int) Math.max(1, Math.round(side * scale));
    }
}
