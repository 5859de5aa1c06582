package io.klartext.media.rendering;

import io.klartext.image.ImageFormat;
import io.klartext.platform.crypto.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kept rendition as a file: {@code <key>-<digest>.<extension>}.
 *
 * @param key the digest of what the rendition is called
 * @param used when it was last asked for
 */
record RenditionFile(String key, Rendition rendition, Instant used) {
    private static final int DIGEST_BYTES = 16;
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{32})-([0-9a-f]{32})\\.([a-z]{3,4})");
    private static final String TEMPORARY = "tmp";

    /** Those in the directory, the least recently used first. Deletes unfinished ones. */
    static List<RenditionFile> in(Path directory, Instant now) {
        try {
            Files.createDirectories(directory.resolve(TEMPORARY));
            try (Stream<Path> unfinished = Files.list(directory.resolve(TEMPORARY))) {
                unfinished.forEach(RenditionFile::delete);
            }
            try (Stream<Path> files = Files.walk(directory, 2)) {
                return files.map(file -> read(file, now))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(RenditionFile::used))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("renditions cannot be kept in " + directory, e);
        }
    }

    private static Optional<RenditionFile> read(Path file, Instant now) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        Optional<ImageFormat> format = name.matches() ? format(name.group(3)) : Optional.empty();
        if (format.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant used = Files.getLastModifiedTime(file).toInstant();
            Rendition rendition = new Rendition(file, format.get(), Files.size(file), name.group(2));
            return Optional.of(new RenditionFile(name.group(1), rendition, used.isAfter(now) ? now : used));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ImageFormat> format(String extension) {
        return Arrays.stream(ImageFormat.values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    static Path temporary(Path directory, ImageFormat format) throws IOException {
        return Files.createTempFile(
                Files.createDirectories(directory.resolve(TEMPORARY)), "rendition", "." + format.extension());
    }

    static String key(String name) {
        return shortened(Sha256.digest().digest(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The file just made, under the name by which it will be found. */
    static Rendition named(Path directory, String key, Path made, ImageFormat format) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(made), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        }
        String content = shortened(digest.digest());
        Path file = directory.resolve(key.substring(0, 2)).resolve(key + "-" + content + "." + format.extension());
        return new Rendition(file, format, Files.size(made), content);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    }
}
