package io.klartext.image.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.klartext.image.Credit;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.ImageLimits;
import io.klartext.image.ImageTimeout;
import io.klartext.image.Paintings;
import io.klartext.image.PixelArea;
import io.klartext.image.RenderRequest;
import io.klartext.image.Studio;
import io.klartext.image.UnacceptableImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That libvips shows what the engine within the JVM shows. Most of it needs libvips on the PATH. */
class VipsEngineTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 427;
    private static final ImageInfo JPEG = Studio.info(ImageFormat.JPEG, WIDTH, HEIGHT);
    private static final PixelArea CROP = new PixelArea(101, 57, 313, 251);

    /** Two windows and two ways to round, in steps of a sample. A picture that is off by a pixel differs by more. */
    private static final double CLOSE = 0.8;

    private final ImageEngine java = new JavaEngine(ImageLimits.DEFAULT, Studio.PATIENCE);

    @TempDir
    Path directory;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(directory);
    }

    @Test
    void formats_that_browsers_do_not_show_become_jpeg_or_png() throws IOException {
        VipsEngine vips = vips();
        assertEquals("ffd8ff", begin(converted(vips, Paintings.painting(90, 60))));
        BufferedImage transparent = new BufferedImage(90, 60, BufferedImage.TYPE_INT_ARGB);
        assertEquals("89504e", begin(converted(vips, transparent)));
        ImageLimits small = new ImageLimits(1 << 20, 5000, 5000, 80, 1, 5000, 1000, 1000);
        Path tiff = tiff(transparent);
        UnacceptableImage refused =
                assertThrows(UnacceptableImage.class, () -> vips.convert(tiff, small, directory.resolve("too-large")));
        assertEquals(UnacceptableImage.Reason.TOO_LARGE, refused.reason());
        Path broken = Files.writeString(directory.resolve("broken"), "II*\0nothing");
        assertEquals(
                UnacceptableImage.Reason.DAMAGED,
                assertThrows(
                                UnacceptableImage.class,
                                () -> vips.convert(broken, ImageLimits.DEFAULT, directory.resolve("none")))
                        .reason());
    }

    private byte[] converted(VipsEngine vips, BufferedImage image) throws IOException {
        Path target = directory.resolve("converted");
        vips.convert(tiff(image), ImageLimits.DEFAULT, target);
        return Files.readAllBytes(target);
    }

    private Path tiff(BufferedImage image) throws IOException {
        Path file = directory.resolve("image.tif");
        assertTrue(ImageIO.write(image, "tiff", file.toFile()));
        return file;
    }

    private static String begin(byte[] file) {
        return HexFormat.of().formatHex(file, 0, 3);
    }

    @Test
    void both_engines_show_the_same() throws IOException {
        ImageEngine vips = vips();
        BufferedImage painting = Paintings.painting(WIDTH, HEIGHT);
        assertClose(vips, Paintings.jpeg(painting), JPEG);
        assertClose(vips, Paintings.jpeg(painting, true), JPEG);
        assertClose(vips, Paintings.png(painting), Studio.info(ImageFormat.PNG, WIDTH, HEIGHT));
        assertClose(vips, Paintings.webp(painting), Studio.info(ImageFormat.WEBP, WIDTH, HEIGHT));
        BufferedImage palette = Paintings.painting(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
        assertClose(vips, Paintings.gif(palette), Studio.info(ImageFormat.GIF, WIDTH, HEIGHT));
    }

    @Test
    void both_turn_pictures_upright() throws IOException {
        ImageEngine vips = vips();
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] stored = Paintings.jpeg(Paintings.stored(Paintings.painting(WIDTH, HEIGHT), orientation));
            assertClose(vips, Paintings.withOrientation(stored, orientation), Studio.oriented(JPEG, orientation));
        }
    }

    @Test
    void both_know_colours() throws IOException {
        ImageEngine vips = vips();
        byte[] p3 = Paintings.withProfile(Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT)), Paintings.displayP3());
        assertClose(vips, p3, JPEG);
        ImageInfo png = Studio.info(ImageFormat.PNG, WIDTH, HEIGHT);
        for (int type :
                new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_INT_ARGB}) {
            assertClose(vips, Paintings.png(Paintings.painting(WIDTH, HEIGHT, type)), png);
        }
        assertClose(vips, Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY)), JPEG);
    }

    @Test
    void both_write_the_credit_and_nothing_else() throws IOException {
        ImageEngine vips = vips();
        byte[] source = Paintings.withOrientation(Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT)), 1);
        Credit credit = new Credit("Jana", null, null, null);
        for (ImageFormat format : List.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP)) {
            RenderRequest rendering = RenderRequest.whole(JPEG, 60, 40, format, 80, credit);
            String file = new String(studio.render(vips, source, JPEG, rendering), StandardCharsets.ISO_8859_1);
            assertTrue(file.contains("<dc:creator><rdf:Seq><rdf:li>Jana</rdf:li>"));
            assertEquals(-1, file.indexOf("Exif"));
        }
    }

    @Test
    void damage_and_delay_are_told_apart() throws IOException {
        ImageEngine vips = vips();
        byte[] jpeg = Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT));
        byte[] half = Arrays.copyOf(jpeg, jpeg.length / 2);
        assertThrows(UnacceptableImage.class, () -> studio.draw(vips, half, JPEG, 50, 50));
        ImageEngine hasty = VipsEngine.onPath(Duration.ZERO).orElseThrow();
        assertThrows(ImageTimeout.class, () -> studio.draw(hasty, jpeg, JPEG, 50, 50));
    }

    @Test
    void it_is_not_there_when_it_is_not_installed_or_too_old() throws IOException {
        assertEquals(Optional.empty(), VipsEngine.in(directory.toString(), Studio.PATIENCE));
        Path old = directory.resolve("vips");
        Files.writeString(old, "#!/bin/sh\necho vips-8.12.2-Tue\n");
        assumeTrue(old.toFile().setExecutable(true));
        assertEquals(Optional.empty(), VipsEngine.in(directory.toString(), Studio.PATIENCE));
    }

    private static VipsEngine vips() {
        Optional<VipsEngine> vips = VipsEngine.onPath(Studio.PATIENCE);
        assumeTrue(vips.isPresent(), "libvips is not on the PATH");
        return vips.get();
    }

    private void assertClose(ImageEngine vips, byte[] source, ImageInfo info) throws IOException {
        double whole =
                Studio.difference(studio.draw(java, source, info, 200, 133), studio.draw(vips, source, info, 200, 133));
        double part = Studio.difference(
                studio.draw(java, source, info, CROP, 100, 80), studio.draw(vips, source, info, CROP, 100, 80));
        assertTrue(whole < CLOSE && part < CLOSE, info + " differs by " + whole + ", a part of it by " + part);
    }
}
