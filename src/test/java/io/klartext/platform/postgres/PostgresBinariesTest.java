package io.klartext.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path directory;

    private Path home;

    @BeforeEach
    void createHome() throws IOException {
        home = Files.createDirectory(directory.resolve("home"));
    }

    @Test
    void programsStayExecutableAndLinksLinks() throws IOException {
        TarArchiveEntry program = new TarArchiveEntry("bin/postgres");
        program.setMode(0755);

        Path unpacked = archiveOf(program, link("lib/libpq.so", "libpq.so.5")).unpackedIn(home);

        assertTrue(Files.isExecutable(unpacked.resolve("bin/postgres")));
        assertEquals(Path.of("libpq.so.5"), Files.readSymbolicLink(unpacked.resolve("lib/libpq.so")));
        assertEquals("18.6.0-test", unpacked.getFileName().toString());
    }

    @Test
    void nothingIsWrittenOutsideOfTheDirectory() throws IOException {
        PostgresBinaries malicious = archiveOf(new TarArchiveEntry("../../evil"));

        assertThrows(IOException.class, () -> malicious.unpackedIn(home));

        assertFalse(Files.exists(directory.resolve("evil")));
        assertFalse(Files.exists(home.resolve("18.6.0-test")));
    }

    @Test
    void linksDoNotLeadOutOfTheDirectory() throws IOException {
        PostgresBinaries malicious = archiveOf(link("lib", "/etc"));

        assertThrows(IOException.class, () -> malicious.unpackedIn(home));
    }

    private static TarArchiveEntry link(String name, String target) {
        TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        link.setLinkName(target);
        return link;
    }

    private PostgresBinaries archiveOf(TarArchiveEntry... entries) throws IOException {
        Path file = directory.resolve("test.txz");
        try (OutputStream out = Files.newOutputStream(file);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(out))) {
            for (TarArchiveEntry entry : entries) {
                put(tar, entry);
            }
        }
        return new PostgresBinaries(file.toUri().toURL(), "18.6.0", "test");
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry) throws IOException {
        byte[] content = entry.isSymbolicLink() ? new byte[0] : "content".getBytes(StandardCharsets.UTF_8);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
