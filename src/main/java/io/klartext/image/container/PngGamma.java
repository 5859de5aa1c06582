package io.klartext.image.container;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * The gamma of a PNG (third edition, 11.3.2.2), which browsers respect and the reader of the JDK ignores. A colour
 * profile or a named colour space has priority over it.
 */
public final class PngGamma {
    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int IDAT = 0x49444154;
    private static final int GAMA = 0x67414D41;
    private static final int ICCP = 0x69434350;
    private static final int SRGB = 0x73524742;
    private static final int CICP = 0x63494350;

    /** The stored number is the gamma times this. */
    private static final double SCALE = 100_000;

    private static final double OF_SRGB = 1 / 2.2;
    /** An invisible difference: most programs write 45455 or 45454. */
    private static final double TOLERANCE = 0.01;

    private PngGamma() {}

    /** The power to which samples from 0 to 1 are raised to become those of sRGB; empty if they are already. */
    public static OptionalDouble exponent(Path file) throws IOException {
        int gamma = stored(file);
        if (gamma <= 0) {
            return OptionalDouble.empty();
        }
        double exponent = OF_SRGB / (gamma / SCALE);
        return Math.abs(exponent - 1) < TOLERANCE ? OptionalDouble.empty() : OptionalDouble.of(exponent);
    }

    /** The gamma, which is stored before the pixels; 0 if it is missing or has no priority. */
    private static int stored(Path file) throws IOException {
        int gamma = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(SIGNATURE);
            while (true) {
                int length = in.readInt();
                int name = in.readInt();
                if (name == IDAT || length < 0) {
                    return gamma;
                }
                if (name == ICCP || name == SRGB || name == CICP) {
                    return 0;
                }
                if (name == GAMA && length == Integer.BYTES) {
                    gamma = in.readInt();
                    in.skipNBytes(CHECKSUM);
                } else {
                    in.skipNBytes(length + (long) CHECKSUM);
                }
            }
        } catch (EOFException e) {
            return gamma;
        }
    }
}
