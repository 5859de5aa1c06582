package io.klartext.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which answers the suite has seen, one line for each operation and status. A file, because the tests that see them and
 * the test that counts them run in different virtual machines; the first test of a suite begins a new one.
 */
final class Coverage {
    static final Path FILE = Path.of("target", "contract-coverage");

    /** A system property: every test profile has a class loader, and with it a class, of its own. */
    private static final String BEGUN = "klartext.contract.begun";

    private static final Set<String> WRITTEN = ConcurrentHashMap.newKeySet();

    private Coverage() {}

    static String line(String operation, int status) {
        return operation + " " + status;
    }

    static void record(String operation, int status) {
        String line = line(operation, status);
        if (WRITTEN.add(line)) {
            append(line);
        }
    }

    private static void append(String line) {
        synchronized (System.getProperties()) {
            try {
                if (System.setProperty(BEGUN, "true") == null) {
                    Files.deleteIfExists(FILE);
                }
                Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Set<String> read() throws IOException {
        return new TreeSet<>(Files.readAllLines(FILE));
    }
}
