package io.klartext.image.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageLimits;
import io.klartext.image.Paintings;
import io.klartext.image.Studio;
import io.klartext.image.render.scale.Pixels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in for a picture. The expected hashes are those of the reference implementation, thumbhash 0.1.1. */
class PlaceholderTest {
    @TempDir
    Path directory;

    @Test
    void hashes_are_those_of_the_reference() {
        assertEquals("HRgKJJpwdndwd4d3h3agkQv3eA==", hash(64, 40, false));
        assertEquals("WMcJHBJgVncHd3WoN3jDqxCX9w==", hash(40, 64, false));
        assertEquals("DcgGOZABw2Sgh3iIPE9ogHg=", hash(100, 3, false));
        assertEquals("nfeFFQgXJrSYh4RYCAeaVMCoenV1gFh4hw==", hash(100, 100, true));
        assertEquals("GaeBCgYncKcoKenyuwGJ2XN3gHiHeIg=", hash(30, 70, true));
        assertEquals("AAiCA4AAAAAAAAAAAAAAAAAAAAAAAAA=", base64(new Pixels(20, 10, 4)));
    }

    @Test
    void a_large_picture_is_hashed_in_small() throws IOException {
        BufferedImage painting = new BufferedImage(1000, 500, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = painting.createGraphics();
        brush.setColor(new Color(30, 60, 140));
        brush.fillRect(0, 0, 1000, 500);
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 300, 500);
        brush.dispose();
        Path file = new Studio(directory).file(Paintings.png(painting));
        ImageInfo info = Studio.info(ImageFormat.PNG, 1000, 500);
        Placeholder placeholder = Placeholder.of(file, info, new JavaEngine(ImageLimits.DEFAULT, Studio.PATIENCE));
        assertEquals("#1e3c8c", placeholder.dominantColor());
        byte[] hash = Base64.getDecoder().decode(placeholder.thumbHash());
        assertTrue(hash.length < 30);
        assertEquals(0x80, hash[4] & 0x80, "it is a landscape");
    }

    @Test
    void a_line_has_a_placeholder_too() throws IOException {
        BufferedImage line = new BufferedImage(2000, 1, BufferedImage.TYPE_3BYTE_BGR);
        Path file = new Studio(directory).file(Paintings.png(line));
        ImageInfo info = Studio.info(ImageFormat.PNG, 2000, 1);
        assertEquals(
                "#000000",
                Placeholder.of(file, info, new JavaEngine(ImageLimits.DEFAULT, Studio.PATIENCE))
                        .dominantColor());
    }

    @Test
    void what_is_transparent_has_no_colour() {
        assertEquals("#ffffff", DominantColor.of(new Pixels(3, 3, 4)));
    }

    private static String hash(int width, int height, boolean alpha) {
        Pixels pixels = new Pixels(width, height, 4);
        for (int i = 0; i < width * height; i++) {
            int x = i % width;
            int y = i / width;
            pixels.samples()[i * 4] = (byte) (x * 4);
            pixels.samples()[i * 4 + 1] = (byte) (y * 6);
            pixels.samples()[i * 4 + 2] = (byte) (x * y);
            pixels.samples()[i * 4 + 3] = (byte) (alpha ? x * 3 + y * 2 : 255);
        }
        return base64(pixels);
    }

    private static String base64(Pixels pixels) {
        return Base64.getEncoder().encodeToString(ThumbHash.of(pixels));
    }
}
