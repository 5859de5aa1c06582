package io.klartext.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.file.ImageFile;
import io.klartext.image.svg.SvgSanitizerTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened to a file: it is refused in words, or its clean copy shows the same. */
class ImageMutationTest extends PictureTest {
    private static final int ROUNDS = 300;

    static Stream<byte[]> pictures() {
        return Stream.concat(
                CleanCopyTest.tellingPictures().stream(),
                Stream.concat(
                        ImageRefusalTest.wholePictures().stream(),
                        SvgSanitizerTest.corpus().limit(3)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void survivesRandomChanges(byte[] picture) throws IOException {
        Random random = new Random(4711);
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutant = mutant(picture, random);
            accepted += isAcceptedUnchanged(mutant) ? 1 : 0;
        }
        assertTrue(accepted > 0 && accepted < ROUNDS, "some changes matter: " + accepted);
    }

    private boolean isAcceptedUnchanged(byte[] mutant) throws IOException {
        ImageInfo info;
        try (ImageFile image = opened(mutant)) {
            info = image.info();
            image.captureData();
            image.credit();
        } catch (UnacceptableImage refused) {
            return false;
        }
        byte[] clean = cleaned(mutant);
        assertEquals(info, inspected(clean));
        assertArrayEquals(clean, cleaned(clean));
        if (info.format() == ImageFormat.JPEG || info.format() == ImageFormat.PNG) {
            int[] before = Pictures.pixels(mutant);
            assertTrue(before == null || Arrays.equals(before, Pictures.pixels(clean)));
        }
        return true;
    }

    private static byte[] mutant(byte[] picture, Random random) {
        byte[] mutant = picture.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(5)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
                case 3 ->
                    mutant[at] = List.of((byte) 0, (byte) 0xFF, (byte) 0x7F, (byte) 0x80)
                            .get(random.nextInt(4));
                default -> mutant = Bytes.inserted(mutant, at, Bytes.slice(mutant, 0, random.nextInt(at + 1)));
            }
        }
        return mutant;
    }
}
