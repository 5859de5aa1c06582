package io.klartext.image.render;

import io.klartext.image.Credit;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.RenderRequest;
import io.klartext.image.render.scale.Pixels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The placeholder that a page shows until the image is loaded.
 *
 * @param thumbHash a blurred image, as base64
 * @param dominantColor {@code #rrggbb}
 */
public record Placeholder(String thumbHash, String dominantColor) {
    public static Placeholder of(Path file, ImageInfo info, JavaEngine engine) throws IOException {
        double scale = Math.min(1, (double) ThumbHash.MAX_SIDE / Math.max(info.width(), info.height()));
        RenderRequest small = RenderRequest.whole(
                info, scaled(info.width(), scale), scaled(info.height(), scale), ImageFormat.PNG, 100, Credit.NONE);
        Pixels pixels = engine.draw(file, info, small);
        return new Placeholder(Base64.getEncoder().encodeToString(ThumbHash.of(pixels)), DominantColor.of(pixels));
    }

    private static int scaled(int side, double scale) {
        return (int) Math.max(1, Math.round(side * scale));
    }
}
