package io.klartext.image.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.Bytes;
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
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine within the JVM makes of pictures of every kind. */
class JavaEngineTest {
    private static final int WIDTH = 301;
    private static final int HEIGHT = 203;
    private static final ImageInfo JPEG = Studio.info(ImageFormat.JPEG, WIDTH, HEIGHT);
    private static final ImageInfo PNG = Studio.info(ImageFormat.PNG, WIDTH, HEIGHT);

    /** What the compression of a source may cost, in steps of a sample. */
    private static final double LOSS = 1.5;

    private final ImageEngine engine = new JavaEngine(ImageLimits.DEFAULT, Studio.PATIENCE);

    @TempDir
    Path directory;

    private Studio studio;
    private BufferedImage expected;

    @BeforeEach
    void paint() throws IOException {
        studio = new Studio(directory);
        expected = studio.draw(engine, Paintings.png(Paintings.painting(WIDTH, HEIGHT)), PNG, 100, 67);
    }

    @Test
    void streams_on_this_runtime() {
        assertEquals("java", engine.name());
    }

    @Test
    void a_small_picture_looks_like_the_large_one() {
        assertTrue(Studio.difference(Paintings.painting(100, 67), expected) < 3);
    }

    @Test
    void a_picture_in_its_own_size_stays_as_it_is() throws IOException {
        BufferedImage painting = Paintings.painting(WIDTH, HEIGHT);
        BufferedImage drawn = studio.draw(engine, Paintings.png(painting), PNG, WIDTH, HEIGHT);
        assertEquals(0, Studio.difference(painting, drawn));
    }

    @Test
    void streaming_and_decoding_as_a_whole_give_the_same() throws IOException {
        ImageEngine whole = new JavaEngine(ImageLimits.DEFAULT, Studio.PATIENCE, false);
        byte[] jpeg = Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT));
        PixelArea crop = new PixelArea(31, 17, 211, 151);
        assertEquals(
                0,
                Studio.difference(
                        studio.draw(engine, jpeg, JPEG, crop, 90, 60), studio.draw(whole, jpeg, JPEG, crop, 90, 60)));
    }

    @Test
    void all_eight_orientations_give_the_same_rendition() throws IOException {
        PixelArea crop = new PixelArea(20, 10, 240, 120);
        byte[] painting = Paintings.png(Paintings.painting(WIDTH, HEIGHT));
        BufferedImage part = studio.draw(engine, painting, PNG, crop, 80, 40);
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] jpeg = Paintings.jpeg(Paintings.stored(Paintings.painting(WIDTH, HEIGHT), orientation));
            ImageInfo info = Studio.oriented(JPEG, orientation);
            double whole = Studio.difference(expected, studio.draw(engine, jpeg, info, 100, 67));
            double cropped = Studio.difference(part, studio.draw(engine, jpeg, info, crop, 80, 40));
            assertTrue(whole < LOSS && cropped < LOSS, orientation + ": " + whole + ", " + cropped);
        }
    }

    @Test
    void of_a_progressive_picture_the_last_pass_counts() throws IOException {
        byte[] progressive = Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT), true);
        byte[] baseline = Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT));
        BufferedImage drawn = studio.draw(engine, progressive, JPEG, 100, 67);
        assertTrue(Studio.difference(studio.draw(engine, baseline, JPEG, 100, 67), drawn) < 0.3);
    }

    @Test
    void grey_stays_as_dark_as_it_is() throws IOException {
        BufferedImage grey = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        fill(grey.getRaster(), 90);
        for (BufferedImage drawn : List.of(
                studio.draw(engine, Paintings.jpeg(grey), JPEG, 10, 10),
                studio.draw(engine, Paintings.png(grey), PNG, 10, 10))) {
            assertArrayEquals(new int[] {90, 90, 90}, colour(drawn, 5, 5));
        }
    }

    @Test
    void sixteen_bits_become_eight() throws IOException {
        BufferedImage grey = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
        fill(grey.getRaster(), 90 * 257);
        BufferedImage drawn = studio.draw(engine, Paintings.png(grey), PNG, 10, 10);
        assertArrayEquals(new int[] {90, 90, 90}, colour(drawn, 5, 5));
        assertEquals(8, drawn.getColorModel().getComponentSize(0));
    }

    @Test
    void a_palette_is_looked_up() throws IOException {
        BufferedImage palette = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
        palette.createGraphics().drawImage(Paintings.painting(WIDTH, HEIGHT), 0, 0, null);
        BufferedImage drawn = studio.draw(engine, Paintings.png(palette), PNG, 100, 67);
        assertTrue(Studio.difference(expected, drawn) < 6);
        ImageInfo gif = Studio.info(ImageFormat.GIF, WIDTH, HEIGHT);
        assertEquals(0, Studio.difference(drawn, studio.draw(engine, Paintings.gif(palette), gif, 100, 67)));
    }

    @Test
    void webp_is_read() throws IOException {
        byte[] webp = Paintings.webp(Paintings.painting(WIDTH, HEIGHT));
        BufferedImage drawn = studio.draw(engine, webp, Studio.info(ImageFormat.WEBP, WIDTH, HEIGHT), 100, 67);
        assertEquals(0, Studio.difference(expected, drawn));
    }

    @Test
    void transparent_pixels_lend_no_colour_to_their_neighbours() throws IOException {
        BufferedImage glass = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                glass.setRGB(x, y, x < WIDTH / 2 ? 0x0000FF00 : 0xFFC81E32);
            }
        }
        BufferedImage drawn = studio.draw(engine, Paintings.png(glass), PNG, 11, 7);
        assertEquals(0, Studio.sample(drawn, 0, 3, 3));
        assertArrayEquals(new int[] {200, 30, 50}, colour(drawn, 5, 3));
        RenderRequest jpeg = RenderRequest.whole(PNG, 11, 7, ImageFormat.JPEG, 95, Credit.NONE);
        BufferedImage flat = Paintings.read(studio.render(engine, Paintings.png(glass), PNG, jpeg));
        assertTrue(colour(flat, 1, 3)[1] > 245, "what is transparent becomes white");
    }

    @Test
    void of_an_animation_the_first_frame_is_drawn() throws IOException {
        BufferedImage first = Paintings.painting(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
        BufferedImage second = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
        ImageInfo gif = new ImageInfo(ImageFormat.GIF, WIDTH, HEIGHT, 1, 2, false, false);
        assertEquals(
                0,
                Studio.difference(
                        studio.draw(engine, Paintings.png(first), PNG, 100, 67),
                        studio.draw(engine, Paintings.animatedGif(List.of(first, second)), gif, 100, 67)));
    }

    @Test
    void a_frame_that_is_smaller_than_its_canvas_stands_where_it_belongs() throws IOException {
        BufferedImage frame = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        frame.createGraphics().fillRect(0, 0, 8, 8);
        byte[] webp = Paintings.animatedWebp(frame, 20, 30);
        ImageInfo info = new ImageInfo(ImageFormat.WEBP, 20, 30, 1, 2, true, false);
        BufferedImage drawn = studio.draw(engine, webp, info, 20, 30);
        assertEquals(0xFFFFFFFF, drawn.getRGB(2, 4));
        assertEquals(0xFFFFFFFF, drawn.getRGB(9, 11));
        assertEquals(0, drawn.getRGB(1, 4) >>> 24);
        assertEquals(0, drawn.getRGB(10, 12) >>> 24);
    }

    @Test
    void display_p3_becomes_srgb() throws IOException {
        BufferedImage wide = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        fill(wide.getRaster(), 100);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                wide.setRGB(x, y, new Color(200, 110, 90).getRGB());
            }
        }
        ICC_Profile p3 = Paintings.displayP3();
        int[] srgb = converted(p3, 200, 110, 90);
        assertTrue(srgb[0] > 208, "the picture tells the two spaces apart");

        byte[] jpeg = Paintings.withProfile(Paintings.jpeg(wide), p3);
        assertNear(srgb, colour(studio.draw(engine, jpeg, JPEG, 20, 20), 10, 10));
        byte[] png = Paintings.withChunk(Paintings.png(wide), "iCCP", compressed(p3));
        assertNear(srgb, colour(studio.draw(engine, png, PNG, 20, 20), 10, 10));
    }

    @Test
    void four_inks_become_colours() throws IOException {
        byte[] cyan = Paintings.cmykJpeg(WIDTH, HEIGHT, 0, 255, 255, 255);
        int[] colour = colour(studio.draw(engine, cyan, JPEG, 20, 20), 10, 10);
        assertTrue(colour[0] < 100 && colour[1] > 120 && colour[2] > 180, Arrays.toString(colour));
    }

    @Test
    void what_is_decoded_as_a_whole_may_not_be_too_large() {
        ImageLimits small = new ImageLimits(1 << 20, 1_000_000, 10_000, 5000, 1, 1, 1000, 1000);
        ImageEngine careful = new JavaEngine(small, Studio.PATIENCE);
        BufferedImage painting = Paintings.painting(WIDTH, HEIGHT);
        assertDamage("image_too_large", () -> studio.draw(careful, Paintings.png(painting), PNG, 10, 10));
        assertDamage(
                "image_too_large",
                () -> studio.draw(careful, Paintings.cmykJpeg(WIDTH, HEIGHT, 1, 2, 3, 4), JPEG, 10, 10));
    }

    @Test
    void a_file_without_its_end_is_refused() throws IOException {
        BufferedImage painting = Paintings.painting(WIDTH, HEIGHT);
        List<byte[]> files = List.of(
                Paintings.jpeg(painting),
                Paintings.jpeg(painting, true),
                Paintings.png(painting),
                Paintings.gif(painting),
                Paintings.webp(painting),
                Paintings.cmykJpeg(WIDTH, HEIGHT, 1, 2, 3, 4));
        List<ImageFormat> formats = List.of(
                ImageFormat.JPEG,
                ImageFormat.JPEG,
                ImageFormat.PNG,
                ImageFormat.GIF,
                ImageFormat.WEBP,
                ImageFormat.JPEG);
        for (int i = 0; i < files.size(); i++) {
            byte[] half = Arrays.copyOf(files.get(i), files.get(i).length / 2);
            ImageInfo info = new ImageInfo(formats.get(i), WIDTH, HEIGHT, 1, 1, false, i == 1);
            assertDamage("image_damaged", () -> studio.draw(engine, half, info, 50, 50));
        }
    }

    @Test
    void a_file_that_only_lacks_its_end_marker_is_fine() throws IOException {
        byte[] jpeg = Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT));
        byte[] unmarked = Arrays.copyOf(jpeg, jpeg.length - 2);
        assertTrue(Studio.difference(expected, studio.draw(engine, unmarked, JPEG, 100, 67)) < LOSS);
    }

    @Test
    void a_file_that_is_not_what_its_header_said_is_refused() {
        BufferedImage painting = Paintings.painting(WIDTH, HEIGHT);
        ImageInfo larger = Studio.info(ImageFormat.JPEG, WIDTH * 2, HEIGHT);
        assertDamage("image_damaged", () -> studio.draw(engine, Paintings.jpeg(painting), larger, 50, 50));
        assertDamage("image_damaged", () -> studio.draw(engine, Paintings.png(painting), JPEG, 50, 50));
        assertDamage(
                "image_damaged",
                () -> studio.draw(engine, "GIF89a <script>".getBytes(StandardCharsets.US_ASCII), JPEG, 50, 50));
    }

    @Test
    void a_file_that_is_not_there_is_no_damaged_picture() {
        RenderRequest rendering = RenderRequest.whole(JPEG, 10, 10, ImageFormat.PNG, 80, Credit.NONE);
        Path nowhere = directory.resolve("nowhere");
        assertThrows(NoSuchFileException.class, () -> engine.render(nowhere, JPEG, rendering, directory.resolve("t")));
    }

    @Test
    void nothing_is_enlarged_and_no_crop_reaches_beyond_the_picture() {
        PixelArea crop = new PixelArea(10, 10, 100, 50);
        assertThrows(
                IllegalArgumentException.class,
                () -> new RenderRequest(crop, 101, 50, ImageFormat.JPEG, 80, Credit.NONE));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RenderRequest(crop, 100, 50, ImageFormat.GIF, 80, Credit.NONE));
        RenderRequest beyond =
                new RenderRequest(new PixelArea(WIDTH - 50, 0, 51, 10), 5, 5, ImageFormat.JPEG, 80, Credit.NONE);
        byte[] jpeg = Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT));
        assertThrows(IllegalArgumentException.class, () -> studio.render(engine, jpeg, JPEG, beyond));
    }

    @Test
    void it_gives_up_when_the_time_is_over_or_nobody_waits_any_more() throws IOException {
        byte[] jpeg = Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT));
        ImageEngine hasty = new JavaEngine(ImageLimits.DEFAULT, Duration.ZERO);
        assertThrows(ImageTimeout.class, () -> studio.draw(hasty, jpeg, JPEG, 50, 50));
        Path source = studio.file(jpeg);
        Thread.currentThread().interrupt();
        assertThrows(
                ImageTimeout.class,
                () -> engine.render(source, JPEG, whole(ImageFormat.PNG), directory.resolve("target")));
        assertTrue(Thread.interrupted(), "the interruption is still to be seen");
    }

    @Test
    void two_threads_at_once_give_the_same_bytes() throws Exception {
        byte[] jpeg = Paintings.jpeg(Paintings.painting(WIDTH, HEIGHT));
        Path source = studio.file(jpeg);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (ImageFormat format : List.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP)) {
                List<Callable<byte[]>> works = List.of(bytes(source, format, 0), bytes(source, format, 1));
                List<Future<byte[]>> files = threads.invokeAll(works);
                assertArrayEquals(files.get(0).get(), files.get(1).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_gamma_of_a_png_counts_unless_a_colour_space_is_named() throws IOException {
        BufferedImage grey = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = grey.createGraphics();
        brush.setColor(new Color(128, 128, 128));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        byte[] linear = Paintings.withChunk(Paintings.png(grey), "gAMA", Bytes.u32(100_000));
        assertEquals(186, middle(linear), 1);
        assertEquals(128, middle(Paintings.withChunk(Paintings.png(grey), "gAMA", Bytes.u32(45_455))), 0);
        assertEquals(128, middle(Paintings.withChunk(linear, "sRGB", new byte[1])), 0);
    }

    private int middle(byte[] png) throws IOException {
        return Studio.sample(studio.draw(engine, png, PNG, 10, 7), 5, 3, 0);
    }

    @Test
    void every_format_shows_the_picture() throws IOException {
        byte[] png = Paintings.png(Paintings.painting(WIDTH, HEIGHT));
        for (ImageFormat format : List.of(ImageFormat.JPEG, ImageFormat.WEBP)) {
            byte[] file = studio.render(engine, png, PNG, whole(format));
            ImageInfo info = Studio.info(format, 100, 67);
            assertTrue(Studio.difference(expected, studio.draw(engine, file, info, 100, 67)) < 6);
            assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains("adobe"));
        }
    }

    private Callable<byte[]> bytes(Path source, ImageFormat format, int number) {
        return () -> {
            Path target = directory.resolve("thread" + number + format);
            engine.render(source, JPEG, whole(format), target);
            return Files.readAllBytes(target);
        };
    }

    private static RenderRequest whole(ImageFormat format) {
        return RenderRequest.whole(JPEG, 100, 67, format, 90, Credit.NONE);
    }

    private static void assertDamage(String code, org.junit.jupiter.api.function.Executable drawing) {
        UnacceptableImage refusal = assertThrows(UnacceptableImage.class, drawing);
        assertEquals(code, refusal.code());
    }

    private static void assertNear(int[] expected, int[] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertTrue(Math.abs(expected[i] - actual[i]) <= 3, Arrays.toString(expected) + Arrays.toString(actual));
        }
    }

    private static int[] colour(BufferedImage image, int x, int y) {
        return new int[] {Studio.sample(image, x, y, 0), Studio.sample(image, x, y, 1), Studio.sample(image, x, y, 2)};
    }

    private static int[] converted(ICC_Profile profile, int... colour) {
        WritableRaster raster = Raster.createInterleavedRaster(0, 1, 1, 3, null);
        raster.setPixel(0, 0, colour);
        ICC_Profile[] way = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
        return new ColorConvertOp(way, null)
                .filter(raster, raster.createCompatibleWritableRaster())
                .getPixel(0, 0, (int[]) null);
    }

    private static byte[] compressed(ICC_Profile profile) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(new byte[] {'P', '3', 0, 0});
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(chunk)) {
            deflater.write(profile.getData());
        }
        return chunk.toByteArray();
    }

    private static void fill(WritableRaster raster, int value) {
        int[] samples = new int[raster.getWidth() * raster.getHeight() * raster.getNumBands()];
        Arrays.fill(samples, value);
        raster.setPixels(0, 0, raster.getWidth(), raster.getHeight(), samples);
    }
}
