package io.klartext.platform.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateDirectoryTest {
    @TempDir
    Path temporary;

    private static String mode(Path directory) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory));
    }

    @Test
    void only_its_owner_may_enter_it() throws IOException {
        Path directory = PrivateDirectory.create(temporary.resolve("data/assets"));
        assertEquals("rwx------", mode(directory));
        assertNotEquals("rwx------", mode(directory.getParent()), "others work there, too");
    }

    @Test
    void one_that_exists_keeps_the_mode_that_it_was_given() throws IOException {
        Path directory = Files.createDirectory(
                temporary.resolve("assets"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
        PrivateDirectory.create(directory);
        assertEquals("rwxr-x---", mode(directory));
    }
}
