package io.klartext.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.file.ImageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** What tests of pictures share: bytes become files, and refusals are read. */
public abstract class PictureTest {
    @TempDir
    public Path directory;

    protected Path saved(byte[] file) throws IOException {
        return Files.write(directory.resolve("picture"), file);
    }

    protected static Deadline unhurried() {
        return new Deadline(Duration.ofMinutes(1));
    }

    protected ImageFile opened(byte[] file) throws IOException {
        return ImageFile.open(saved(file), ImageLimits.DEFAULT, unhurried());
    }

    protected Credit credit(byte[] file) throws IOException {
        try (ImageFile image = opened(file)) {
            return image.credit();
        }
    }

    protected ImageInfo inspected(byte[] file) throws IOException {
        try (ImageFile image = opened(file)) {
            return image.info();
        }
    }

    protected byte[] cleaned(byte[] file) throws IOException {
        Path target = directory.resolve("clean");
        try (ImageFile image = opened(file)) {
            image.writeClean(target);
        }
        return Files.readAllBytes(target);
    }

    /** Expects a refusal with this code, and with this text somewhere in its detail. */
    protected void assertRefused(String code, String text, byte[] file) throws IOException {
        Path path = saved(file);
        UnacceptableImage refused =
                assertThrows(UnacceptableImage.class, () -> ImageFile.open(path, ImageLimits.DEFAULT, unhurried()));
        assertEquals(code, refused.code(), refused.getMessage());
        assertTrue(refused.getMessage().contains(text), refused.getMessage());
    }
}
