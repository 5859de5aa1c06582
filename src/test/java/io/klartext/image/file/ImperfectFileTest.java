package io.klartext.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.klartext.image.Bytes;
import io.klartext.image.PictureTest;
import io.klartext.image.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every viewer shows is taken, and stored without its flaws. */
class ImperfectFileTest extends PictureTest {
    private static final byte[] BASELINE = Pictures.jpeg(60, 40);
    private static final byte[] PROGRESSIVE = Pictures.jpeg(Pictures.drawn(60, 40, BufferedImage.TYPE_INT_RGB), true);

    /** Zeros as Pixel phones write them, text, an escaped 0xFF, fill bytes, and markers that need no content. */
    static List<byte[]> strayBytes() {
        return List.of(
                Bytes.of(0, 0, 0, 0),
                Bytes.of("stray"),
                Bytes.of(0xFF, 0),
                Bytes.of(0xFF, 0xFF, 0xFF),
                Bytes.of(0xFF, 0xD3),
                Bytes.of(0xFF, 0x01));
    }

    @ParameterizedTest
    @MethodSource("strayBytes")
    void stray_bytes_before_a_marker_are_left_out(byte[] stray) throws IOException {
        for (byte[] jpeg : List.of(BASELINE, PROGRESSIVE)) {
            byte[] clean = cleaned(jpeg);
            for (int at = 4 + length(jpeg, 2); (jpeg[at + 1] & 0xFF) != 0xDA; at += 2 + length(jpeg, at)) {
                byte[] imperfect = Bytes.inserted(jpeg, at, stray);
                assertEquals(inspected(jpeg), inspected(imperfect));
                assertArrayEquals(clean, cleaned(imperfect));
            }
        }
    }

    static Stream<byte[]> withoutEnd() {
        return Stream.of(
                Bytes.slice(BASELINE, 0, BASELINE.length - 2),
                Bytes.slice(BASELINE, 0, BASELINE.length - 1),
                Bytes.slice(PROGRESSIVE, 0, PROGRESSIVE.length - 2),
                withoutLast(Pictures.png(60, 40), 12),
                withoutLast(Pictures.gif(60, 40, 2), 1));
    }

    @ParameterizedTest
    @MethodSource("withoutEnd")
    void a_missing_end_marker_is_added(byte[] imperfect) throws IOException {
        byte[] clean = cleaned(imperfect);
        try (ImageFile image = opened(imperfect)) {
            assertFalse(image.ends());
        }
        assertEquals(inspected(clean), inspected(imperfect));
        assertArrayEquals(clean, cleaned(clean));
        assertArrayEquals(Pictures.pixels(imperfect), Pictures.pixels(clean));
    }

    private static byte[] withoutLast(byte[] file, int bytes) {
        return Bytes.slice(file, 0, file.length - bytes);
    }

    private static int length(byte[] jpeg, int at) {
        return (jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF);
    }
}
