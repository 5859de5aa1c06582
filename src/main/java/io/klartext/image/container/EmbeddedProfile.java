package io.klartext.image.container;

import io.klartext.image.ImageFormat;
import io.klartext.image.ImageLimits;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The colour profile inside a PNG or WebP file, which the readers of these formats ignore. */
public final class EmbeddedProfile {
    private static final int PNG_SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int ICCP = 0x69434350;
    private static final int IDAT = 0x49444154;

    private EmbeddedProfile() {}

    /** Empty if there is none, or if it is damaged or not for RGB. */
    public static Optional<ICC_Profile> of(Path file, ImageFormat format, ImageLimits limits) throws IOException {
        Optional<byte[]> profile =
                switch (format) {
                    case PNG -> inPng(file, limits.maxIccBytes());
                    case WEBP -> inWebp(file);
                    default -> Optional.empty();
                };
        return profile.filter(bytes -> bytes.length <= limits.maxIccBytes()).flatMap(EmbeddedProfile::parse);
    }

    private static Optional<ICC_Profile> parse(byte[] bytes) {
        try {
            return Optional.of(ICC_Profile.getInstance(bytes))
                    .filter(profile -> profile.getColorSpaceType() == ColorSpace.TYPE_RGB);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> inWebp(Path file) throws IOException {
        return WebpChunks.of(Files.readAllBytes(file)).stream()
                .filter(chunk -> chunk.name().equals("ICCP"))
                .findFirst()
                .map(chunk -> WebpChunks.bytes(chunk.content()));
    }

    /** It stands before the pixels. */
    private static Optional<byte[]> inPng(Path file, int max) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(PNG_SIGNATURE);
            while (true) {
                int length = in.readInt();
                int name = in.readInt();
                if (name == IDAT || length < 0) {
                    return Optional.empty();
                }
                if (name == ICCP) {
                    return length <= max ? Optional.of(inflate(in.readNBytes(length), max)) : Optional.empty();
                }
                in.skipNBytes(length + (long) CHECKSUM);
            }
        }
    }

    /** The chunk is a name, a zero, the method of compression and the compressed profile. */
    private static byte[] inflate(byte[] chunk, int max) throws IOException {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        int start = Math.min(chunk.length, name + 2);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(chunk, start, chunk.length - start))) {
            return in.readNBytes(max + 1);
        }
    }
}
