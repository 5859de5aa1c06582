package io.klartext.platform.postgres;

import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import io.klartext.platform.postgres.host.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The generated password of a role of the embedded server, in a file that only its owner can read. */
record PostgresPassword(Path file) {
    private static final int BYTES = 24;

    /** That of the superuser. */
    static PostgresPassword in(Path home) {
        return new PostgresPassword(home.resolve("password"));
    }

    String read() throws IOException {
        return Files.readString(file).strip();
    }

    /** Writes synchronously, because the data cannot be accessed without the password. */
    void renew() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, onlyOwner());
        Files.writeString(file, HexFormat.of().formatHex(random) + "\n", WRITE, SYNC);
    }

    private static FileAttribute<?>[] onlyOwner() {
        return Platform.CURRENT.isWindows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                };
    }
}
