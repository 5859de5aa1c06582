package io.klartext.packaged;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Small disks in the place of directories, which only the launched process and its children have: each is a tmpfs in a
 * mount namespace, with what the directory contained.
 */
final class SmallDisks {
    static final int BLOCK = 4096;

    /** Takes directories and sizes up to {@code --}, and becomes the command after it. */
    private static final String MOUNT = """
            while [ "$1" != -- ]; do
                mkdir -p "$1" "$1.disk" && mount -t tmpfs -o "size=$2" tmpfs "$1.disk" &&
                    cp -R --preserve=mode "$1/." "$1.disk" && mount --bind "$1.disk" "$1" || exit 1
                shift 2
            done
            shift
            exec "$@\"""";

    private static final List<List<String>> NAMESPACES =
            List.of(List.of("unshare", "--mount"), List.of("unshare", "--map-root-user", "--mount"));

    private final List<String> disks;

    private SmallDisks(List<String> disks) {
        this.disks = disks;
    }

    /** None yet. Skips the test where this user may not mount anything, not even in a user namespace. */
    static SmallDisks none() throws IOException, InterruptedException {
        Path probe = Files.createTempDirectory(Path.of("target"), "disks");
        for (List<String> namespace : NAMESPACES) {
            SmallDisks none = new SmallDisks(command(namespace, "sh", "-c", MOUNT, "sh"));
            if (runs(command(none.with(probe, "1m").launcher(), "true"))) {
                return none;
            }
        }
        return Assumptions.abort("no tmpfs can be mounted, neither as this user nor as root of a user namespace");
    }

    /** One more, in the place of that directory. */
    SmallDisks with(Path directory, String size) {
        return new SmallDisks(command(disks, directory.toAbsolutePath().toString(), size));
    }

    List<String> launcher() {
        return command(disks, "--");
    }

    private static List<String> command(List<String> first, String... others) {
        return Stream.concat(first.stream(), Stream.of(others)).toList();
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The directory as that process has it. */
    static Path of(PackagedApplication application, Path directory) {
        return Path.of("/proc/" + application.pid() + "/root" + directory.toAbsolutePath());
    }

    /** A file that takes the room on a disk, until it is closed. */
    record Filler(Path file) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.delete(file);
        }
    }

    /** Fills the disk of that directory up to a number of bytes. */
    static Filler fill(Path directory, long free) throws IOException {
        Filler filler = new Filler(Files.createFile(directory.resolve("filler")));
        try (FileChannel file = FileChannel.open(filler.file(), StandardOpenOption.WRITE)) {
            fill(file);
            file.truncate(file.size() - free);
        }
        return filler;
    }

    private static void fill(FileChannel file) {
        try {
            while (true) {
                file.write(ByteBuffer.allocate(BLOCK));
            }
        } catch (IOException full) {
            // as planned
        }
    }

    /** Files that take room although they are in no directory. */
    static List<Path> deletedButOpen(PackagedApplication application) throws IOException {
        List<Path> deleted = new ArrayList<>();
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + application.pid() + "/fd"))) {
            for (Path link : open) {
                Path file = Files.readSymbolicLink(link);
                if (file.toString().endsWith(" (deleted)")) {
                    deleted.add(file);
                }
            }
        }
        return deleted;
    }
}
