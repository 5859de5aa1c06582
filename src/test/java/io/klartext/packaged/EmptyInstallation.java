package io.klartext.packaged;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * A data directory as a first start leaves it, with PostgreSQL unpacked, the database migrated, and the test's admin key.
 * It is made once for all tests and copied, because that is most of the work of a first start.
 */
final class EmptyInstallation {
    private static final Path PACKAGED = Path.of("target/packaged");
    private static final Path TEMPLATE = PACKAGED.resolve("empty-" + build());

    private EmptyInstallation() {}

    /** Makes the data directory, unless it has a database already. */
    static void in(Path data) {
        if (Files.exists(data.resolve("postgres"))) {
            return;
        }
        try {
            make();
            Files.createDirectories(data);
            copy(TEMPLATE.resolve("postgres"), data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Tells builds apart: another one may have other migrations. */
    private static long build() {
        try {
            return Files.getLastModifiedTime(PackagedApplication.APPLICATION.resolve("quarkus-run.jar"))
                    .toMillis();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Tests run in two processes: the second one waits for the first one. */
    private static void make() throws IOException {
        Path lockFile = Files.createDirectories(PACKAGED).resolve("empty.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.exists(TEMPLATE)) {
                Path unfinished = PACKAGED.resolve(
                        "empty.unfinished-" + ProcessHandle.current().pid());
                PackagedApplication.startAnew(unfinished, Map.of("KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY))
                        .stop();
                Files.move(unfinished, TEMPLATE);
            }
        }
    }

    private static void copy(Path directory, Path into) throws IOException {
        Process copying = new ProcessBuilder("cp", "-a", directory.toString(), into.toString())
                .inheritIO()
                .start();
        try {
            if (copying.waitFor() != 0) {
                throw new IOException(directory + " cannot be copied");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
