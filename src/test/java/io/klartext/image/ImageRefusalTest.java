package io.klartext.image;

import static io.klartext.image.Bytes.jpegWith;
import static io.klartext.image.Bytes.pngChunk;
import static io.klartext.image.Bytes.pngWith;
import static io.klartext.image.Bytes.slice;
import static io.klartext.image.Bytes.u16;
import static io.klartext.image.Bytes.u16le;
import static io.klartext.image.Bytes.u32;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.klartext.image.file.ImageFile;
import io.klartext.image.render.ImageEngine;
import io.klartext.image.render.JavaEngine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bombs, liars and fragments are refused by their headers, with the numbers, before anything is decoded. */
public class ImageRefusalTest extends PictureTest {
    private static final ImageEngine ENGINE = new JavaEngine(ImageLimits.DEFAULT, Duration.ofMinutes(1));

    private static final byte[] SIGNATURE = slice(Pictures.png(1, 1), 0, 8);

    @Test
    void refusesAPngOf1600MegapixelsCheaply() throws IOException {
        byte[] rows = new byte[40_000 * 5001];
        byte[] header = pngChunk("IHDR", Bytes.of(u32(40_000), u32(40_000), 1, 0, 0, 0, 0));
        byte[] bomb = Bytes.of(SIGNATURE, header, pngChunk("IDAT", Bytes.packed(rows)), pngChunk("IEND", new byte[0]));
        assertTrue(bomb.length < 200_000);
        assertRefused("image_too_large", "40000 x 40000 pixels; a side may have 16384", bomb);
        assertCheap(saved(bomb), 1 << 20);
    }

    @Test
    void refusesAJpegThatSaysItIsHuge() throws IOException {
        byte[] jpeg = Pictures.jpeg(60, 40);
        assertRefused("image_too_large", "65500 x 65500", sized(jpeg, 65_500, 65_500));
        assertRefused(
                "image_too_large",
                "64.0 megapixels (8000 x 8000); the limit for its kind is 50.0",
                sized(jpeg, 8000, 8000));
    }

    @Test
    void refusesAJpegWithLessDataThanItsPixelsTake() throws IOException {
        assertRefused("image_damaged", "says that it has 6000 x 6000", sized(Pictures.jpeg(60, 40), 6000, 6000));
    }

    @Test
    void allowsAProgressiveJpegLess() throws IOException {
        BufferedImage image = Pictures.drawn(60, 40, BufferedImage.TYPE_INT_RGB);
        byte[] progressive = sized(Pictures.jpeg(image, true), 6000, 6000);
        assertRefused("image_too_large", "36.0 megapixels (6000 x 6000); the limit for its kind is 25.0", progressive);
    }

    @Test
    void refusesAPngThatSaysMoreThanItsDataCanHold() throws IOException {
        byte[] header = pngChunk("IHDR", Bytes.of(u32(4000), u32(4000), 8, 2, 0, 0, 0));
        byte[] liar = Bytes.of(SIGNATURE, header, slice(Pictures.png(60, 40), 33, Pictures.png(60, 40).length));
        assertRefused("image_damaged", "says that it has 4000 x 4000", liar);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 25, 29, 32, 60})
    void refusesAPngWithAWrongByteInAPartThatMatters(int at) throws IOException {
        byte[] png = Pictures.png(60, 40);
        png[at] ^= 1;
        assertRefused("image_damaged", "PNG", png);
    }

    @Test
    void refusesTooManyFrames() throws IOException {
        assertRefused("image_too_large", "more than 100 frames", Pictures.gif(8, 8, 101));
        assertRefused("image_too_large", "more than 100 frames", WebpFiles.animated(101));
        byte[] frame = pngChunk("fcTL", Bytes.of(u32(0), u32(60), u32(40), u32(0), u32(0), u16(1), u16(10), 0, 0));
        byte[] animated = pngWith(Pictures.png(60, 40), "acTL", Bytes.of(u32(200), u32(0)));
        assertRefused(
                "image_too_large", "frames", Bytes.inserted(animated, animated.length - 12, repeated(frame, 101)));
    }

    @Test
    void refusesTenThousandFramesCheaply() throws IOException {
        byte[] gif = Pictures.gif(8, 8, 1);
        int frame = new String(gif, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("!\u00F9");
        byte[] bomb = Bytes.of(slice(gif, 0, frame), repeated(slice(gif, frame, gif.length - 1), 10_000), 0x3B);
        assertRefused("image_too_large", "more than 100 frames", bomb);
        assertCheap(saved(bomb), 1 << 20);
    }

    @Test
    void refusesAnimationsWithTooManyPixelsTogether() throws IOException {
        byte[] gif = Pictures.gif(8, 8, 30);
        byte[] large = Bytes.of(slice(gif, 0, 6), u16le(2000), u16le(2000), slice(gif, 10, gif.length));
        assertRefused("image_too_large", "100.0 megapixels together", large);
    }

    @Test
    void refusesAnEndlessProgressiveJpeg() throws IOException {
        byte[] jpeg = Pictures.jpeg(Pictures.drawn(60, 40, BufferedImage.TYPE_INT_RGB), true);
        byte[] scan = Bytes.of(0xFF, 0xDA, u16(8), 1, 1, 0, 1, 5, 0, 0, 0);
        assertRefused("image_too_large", "scans", Bytes.inserted(jpeg, jpeg.length - 2, repeated(scan, 1000)));
    }

    @Test
    void refusesTooMuchBesideThePicture() throws IOException {
        byte[] png = Pictures.png(60, 40);
        byte[] megabytes = new byte[2 << 20];
        assertRefused("image_too_large", "1048576 bytes of TEXT", pngWith(png, "tEXt", megabytes));
        assertRefused("image_too_large", "1048576 bytes of TEXT", pngWith(png, "zTXt", megabytes));
        assertRefused("image_too_large", "1048576 bytes of EXIF", pngWith(png, "eXIf", megabytes));
        byte[] profiles = repeated(Bytes.of(0xFF, 0xE2, u16(65_002), "ICC_PROFILE\0\1\1", new byte[64_986]), 70);
        assertRefused("image_too_large", "colour profile", Bytes.inserted(Pictures.jpeg(60, 40), 2, profiles));
    }

    @Test
    void refusesAColourProfileThatIsABomb() throws IOException {
        byte[] profile = Bytes.of("icc", 0, 0, Bytes.packed(new byte[64 << 20]));
        byte[] bomb = pngWith(Pictures.png(60, 40), "iCCP", profile);
        assertRefused("image_too_large", "colour profile", bomb);
        assertCheap(saved(bomb), 1 << 20);
    }

    @Test
    void neverUnpacksText() throws IOException {
        byte[] bomb =
                pngWith(Pictures.png(60, 40), "zTXt", Bytes.of("Comment", 0, 0, Bytes.packed(new byte[100 << 20])));
        inspected(bomb);
        assertCheap(saved(bomb), 1 << 20);
    }

    @Test
    void refusesTooManyBytes() throws IOException {
        Path picture = saved(Pictures.png(60, 40));
        ImageLimits d = ImageLimits.DEFAULT;
        ImageLimits small = new ImageLimits(
                100, d.maxPixels(), d.maxFullDecodePixels(), d.maxSide(), 9, 9, d.maxIccBytes(), d.maxMetadataBytes());
        UnacceptableImage refused = org.junit.jupiter.api.Assertions.assertThrows(
                UnacceptableImage.class, () -> ImageFile.open(picture, small, unhurried()));
        assertTrue(refused.code().equals("image_too_many_bytes")
                && refused.getMessage().contains("100"));
    }

    /** Each is small and unpacks to megabytes. */
    @Test
    void refuses_a_second_colour_profile() throws IOException {
        byte[] profile = Bytes.of("p\0\0", Bytes.packed(new byte[1000]));
        byte[] one = pngWith(Pictures.png(20, 10), "iCCP", profile);
        assertRefused("image_damaged", "more than one colour profile", pngWith(one, "iCCP", profile));
    }

    static List<byte[]> wholePictures() {
        return List.of(
                Pictures.jpeg(60, 40),
                Pictures.jpeg(Pictures.drawn(60, 40, BufferedImage.TYPE_INT_RGB), true),
                Pictures.png(20, 10),
                Pictures.gif(20, 10, 2),
                WebpFiles.file(WebpFiles.LOSSLESS),
                WebpFiles.animated(2),
                "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>".getBytes(UTF_8));
    }

    /** A file that lacks its end marker is opened; whether it lacks pixels is found out by drawing it. */
    @ParameterizedTest
    @MethodSource("wholePictures")
    void refuses_every_beginning_of_a_picture_that_lacks_pixels(byte[] whole) throws IOException {
        byte[] complete = cleaned(whole);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = slice(whole, 0, length);
            try (ImageFile image = opened(part)) {
                assertFalse(image.ends(), "a file cut at " + length);
                new Studio(directory)
                        .draw(
                                ENGINE,
                                part,
                                image.info(),
                                image.info().width(),
                                image.info().height());
                int rows = image.info().format() == ImageFormat.JPEG ? 16 : 0;
                assertShowsTheSame(complete, cleaned(part), image.info().height() - rows, "a file cut at " + length);
            } catch (UnacceptableImage refused) {
                // As it should be.
            }
        }
    }

    @Test
    void a_png_lacks_nothing_without_its_end() throws IOException {
        byte[] whole = Pictures.png(20, 10);
        byte[] complete = cleaned(whole);
        for (int cut = 1; cut <= 12; cut++) {
            byte[] part = slice(whole, 0, whole.length - cut);
            try (ImageFile image = opened(part)) {
                assertFalse(image.ends(), "without " + cut + " bytes");
            }
            assertArrayEquals(complete, cleaned(part), "without " + cut + " bytes");
        }
    }

    private static void assertShowsTheSame(byte[] whole, byte[] part, int rows, String message) throws IOException {
        BufferedImage expected = Paintings.read(whole);
        BufferedImage actual = Paintings.read(part);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                assertEquals(expected.getRGB(x, y), actual.getRGB(x, y), message);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<html xmlns='http://www.w3.org/1999/xhtml'/>",
                "<svg/>",
                "<svg:svg/>",
                "alert(1)",
                "%PDF-1.7",
                "BM",
                "II*\0",
                "\0\0\0\u001cftypavif",
                "RIFF\4\0\0\0WAVE",
                "\u00FF\u00D8",
                "GIF90a"
            })
    void refusesWhatIsNoPicture(String content) throws IOException {
        assertRefused("unsupported_image_type", "The file is ", Bytes.of(content));
    }

    @Test
    void refusesKindsOfJpegThatFewCanRead() throws IOException {
        byte[] jpeg = Pictures.jpeg(60, 40);
        int header = frameHeader(jpeg);
        jpeg[header + 1] = (byte) 0xC9;
        assertRefused("unsupported_image_type", "arithmetically", jpeg);
        jpeg[header + 1] = (byte) 0xC1;
        jpeg[header + 4] = 12;
        assertRefused("unsupported_image_type", "3 components of 12 bits", jpeg);
    }

    @Test
    void refusesWebpsThatContradictThemselves() throws IOException {
        byte[] other = WebpFiles.extended(0, 17, 12);
        assertRefused("image_damaged", "two different sizes", WebpFiles.file(other, WebpFiles.LOSSY));
        assertRefused(
                "image_too_large", "16777216", WebpFiles.file(WebpFiles.extended(0, 1 << 24, 1), WebpFiles.LOSSY));
        byte[] secret = WebpFiles.chunk("note", Bytes.of("anything"));
        byte[] animated = Bytes.of(WebpFiles.extended(2, 16, 12), WebpFiles.frame(WebpFiles.LOSSY, secret));
        assertRefused("image_damaged", "something else than an image", WebpFiles.file(animated));
    }

    @Test
    void refusesAFrameOutsideOfItsGif() throws IOException {
        byte[] gif = Pictures.gif(60, 40, 1);
        assertRefused("image_damaged", "outside", Bytes.of(slice(gif, 0, 6), u16le(59), slice(gif, 8, gif.length)));
    }

    @Test
    void acceptsCommentsOfAnyLengthInAJpeg() throws IOException {
        inspected(jpegWith(Pictures.jpeg(60, 40), 0xFE, new byte[60_000]));
    }

    /** Memory by the count of the JVM; time generously, only to notice a decode. */
    private static void assertCheap(Path file, long maxBytes) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertTimeout(Duration.ofSeconds(20), () -> {
            try {
                ImageFile.open(file, ImageLimits.DEFAULT, unhurried()).close();
            } catch (UnacceptableImage refused) {
                // What it says is tested elsewhere; here only its price counts.
            }
        });
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < maxBytes, allocated + " bytes");
    }

    private static byte[] repeated(byte[] bytes, int times) {
        java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(bytes.length * times);
        for (int i = 0; i < times; i++) {
            all.put(bytes);
        }
        return all.array();
    }

    private static byte[] sized(byte[] jpeg, int width, int height) {
        int at = frameHeader(jpeg) + 5;
        return Bytes.of(slice(jpeg, 0, at), u16(height), u16(width), slice(jpeg, at + 4, jpeg.length));
    }

    private static int frameHeader(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0 && (jpeg[at + 1] & 0xFF) != 0xC2) {
            at += 2 + (((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF));
        }
        return at;
    }
}
