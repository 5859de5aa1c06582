package io.klartext.packaged;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A clock that a process and its children see in the place of the machine's, and that can be set while they run. It needs
 * libfaketime, which is Debian's package {@code faketime}.
 */
final class SettableClock {
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private final Path library;
    private final Path file;

    private SettableClock(Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    /** It shows the right time at first. Skips the test where libfaketime is missing. */
    static SettableClock in(Path directory) throws IOException {
        SettableClock clock =
                new SettableClock(library(), Files.createDirectories(directory).resolve("clock"));
        clock.set(Duration.ZERO);
        return clock;
    }

    private static Path library() throws IOException {
        try (DirectoryStream<Path> architectures = Files.newDirectoryStream(LIBRARIES, "*-linux-gnu")) {
            for (Path architecture : architectures) {
                Path library = architecture.resolve(LIBRARY);
                if (Files.exists(library)) {
                    return library;
                }
            }
        }
        return Assumptions.abort("libfaketime is not installed");
    }

    /** The settings of an application with this clock. The time since the machine started stays what it is. */
    Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("LD_PRELOAD", library.toString());
        all.put("FAKETIME_TIMESTAMP_FILE", file.toAbsolutePath().toString());
        all.put("FAKETIME_CACHE_DURATION", "1");
        all.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        return all;
    }

    /** Sets it to the right time plus that. Processes see it within two seconds. */
    void set(Duration offset) throws IOException {
        Path next = file.resolveSibling("clock.next");
        Files.writeString(next, "%+d".formatted(offset.toSeconds()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
