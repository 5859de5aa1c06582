package io.klartext.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.CountedReads;
import io.klartext.image.Deadline;
import io.klartext.image.ImageLimits;
import io.klartext.image.ImageTimeout;
import io.klartext.image.PictureTest;
import io.klartext.image.Pictures;
import io.klartext.image.UnacceptableImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One reading of a file's structure answers everything that an upload asks. */
class ImageFileTest extends PictureTest {
    /** The first bytes are looked at once more, to tell the format. */
    private static final int MAGIC_BYTES = 256;

    @ParameterizedTest
    @MethodSource("io.klartext.image.CleanCopyTest#tellingPictures")
    void the_structure_of_a_file_is_read_once(byte[] picture) throws IOException {
        CountedReads reads = new CountedReads(saved(picture));
        try (ImageFile image = ImageFile.open(reads, ImageLimits.DEFAULT, unhurried())) {
            long opened = reads.read();
            image.info();
            image.captureData();
            image.credit();
            image.writeClean(directory.resolve("clean"));
            assertTrue(opened <= picture.length + MAGIC_BYTES, opened + " of " + picture.length);
            assertEquals(opened, reads.read());
            assertTrue(reads.copied() <= picture.length);
        }
    }

    @ParameterizedTest
    @MethodSource("io.klartext.image.CleanCopyTest#tellingPictures")
    void the_deadline_ends_the_reading(byte[] picture) throws IOException {
        Path file = saved(picture);
        assertThrows(ImageTimeout.class, () -> ImageFile.open(file, ImageLimits.DEFAULT, new Deadline(Duration.ZERO)));
    }

    @Test
    void the_deadline_ends_the_copying() throws IOException {
        Path file = saved(Pictures.jpeg(60, 40));
        try (ImageFile image = ImageFile.open(file, ImageLimits.DEFAULT, unhurried())) {
            Thread.currentThread().interrupt();
            assertThrows(ImageTimeout.class, () -> image.writeClean(directory.resolve("clean")));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void a_refused_file_is_closed() throws IOException {
        CountedReads reads = new CountedReads(saved("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThrows(UnacceptableImage.class, () -> ImageFile.open(reads, ImageLimits.DEFAULT, unhurried()));
        assertEquals(false, reads.isOpen());
    }

    @Test
    void a_file_that_became_shorter_is_refused() throws IOException {
        Path file = saved(Pictures.jpeg(60, 40));
        try (ImageFile image = ImageFile.open(file, ImageLimits.DEFAULT, unhurried())) {
            Files.write(file, new byte[10]);
            assertThrows(UnacceptableImage.class, () -> image.writeClean(directory.resolve("clean")));
        }
    }
}
