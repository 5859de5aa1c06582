package io.klartext.image.bytes;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Temporary files of the image library, in one directory for the whole process: that of the system unless another one
 * was set. On hardened servers only one directory may be writable and executable.
 */
public final class ScratchFiles {
    private static final String PREFIX = "klartext-image";

    private static volatile Path directory = Path.of(System.getProperty("java.io.tmpdir"));

    private ScratchFiles() {}

    /** Makes temporary files in that directory from now on. It is created if needed, for this user alone. */
    public static void use(Path chosen) throws IOException {
        Path absolute = chosen.toAbsolutePath();
        if (!Files.isDirectory(absolute)) {
            Files.createDirectories(absolute.getParent());
            Files.createDirectory(absolute, permissions("rwx------"));
        }
        directory = absolute;
    }

    /** An empty file, which the caller deletes. */
    public static Path create(String suffix) throws IOException {
        return Files.createTempFile(directory, PREFIX, suffix);
    }

    /** An empty directory, which the caller deletes. */
    public static Path createDirectory() throws IOException {
        return Files.createTempDirectory(directory, PREFIX);
    }

    /** The directory of temporary files, or that of the system, if native code can be loaded from it. */
    public static Optional<Path> executable() {
        return Stream.of(directory, Path.of(System.getProperty("java.io.tmpdir")))
                .filter(ScratchFiles::isExecutable)
                .findFirst();
    }

    /** Whether a file that may be executed can be made there: the access check knows of {@code noexec} mounts. */
    private static boolean isExecutable(Path candidate) {
        try {
            Path probe = Files.createTempFile(candidate, PREFIX, ".so", permissions("rwx------"));
            try {
                return Files.isExecutable(probe);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] permissions(String posix) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))}
                : new FileAttribute<?>[0];
    }
}
