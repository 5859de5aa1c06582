package io.klartext.image.render;

import io.klartext.image.bytes.ScratchFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A directory in which child processes work on one image; it is deleted with everything in it. */
final class ChildProcessDirectory implements AutoCloseable {
    /** The variables that a program needs to start. The other ones may contain secrets and are not passed on. */
    private static final Set<String> INHERITED = Set.of("PATH", "LD_LIBRARY_PATH", "SystemRoot");

    /** One thread for each rendering, as for the other engine; only decoders that are safe for untrusted files. */
    private static final Map<String, String> SETTINGS = Map.of("VIPS_CONCURRENCY", "1", "VIPS_BLOCK_UNTRUSTED", "1");

    /** What libvips says of a result for which there is no room. */
    private static final String WRITE_FAILED = "write failed";

    private static final int PROBE_BYTES = 1 << 16;

    private final Path directory;

    ChildProcessDirectory() throws IOException {
        directory = ScratchFiles.createDirectory();
    }

    /** Gives a file a plain name in here, because libvips reads options out of names. */
    void link(String name, Path file) throws IOException {
        try {
            Files.createSymbolicLink(directory.resolve(name), file.toAbsolutePath());
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, directory.resolve(name));
        }
    }

    Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(SETTINGS);
        builder.environment().put("TMPDIR", directory.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** The output of the last process. */
    String output() throws IOException {
        return Files.readString(directory.resolve("output"), StandardCharsets.ISO_8859_1);
    }

    /** Fails if the disk is full: libvips has the same exit code for that as for a file that it refuses. */
    void requireWritable() throws IOException {
        if (output().contains(WRITE_FAILED)) {
            throw new IOException("libvips could not write to " + directory);
        }
        // There may be no room for the output either.
        write("probe", new byte[PROBE_BYTES]);
    }

    void write(String name, byte[] content) throws IOException {
        Files.write(directory.resolve(name), content);
    }

    byte[] read(String name) throws IOException {
        return Files.readAllBytes(directory.resolve(name));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(directory);
    }
}
