package io.klartext.image.container;

import static io.klartext.image.UnacceptableImage.damaged;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;

/** The IHDR chunk of a PNG. */
record PngHeader(int width, int height, int depth, int colour) {
    private static final int PALETTE = 3;
    private static final Map<Integer, Integer> CHANNELS = Map.of(0, 1, 2, 3, PALETTE, 1, 4, 2, 6, 4);
    private static final Map<Integer, Set<Integer>> DEPTHS = Map.of(
            0,
            Set.of(1, 2, 4, 8, 16),
            2,
            Set.of(8, 16),
            PALETTE,
            Set.of(1, 2, 4, 8),
            4,
            Set.of(8, 16),
            6,
            Set.of(8, 16));

    static PngHeader of(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        PngHeader header = new PngHeader(in.getInt(), in.getInt(), in.get(), in.get());
        boolean known = DEPTHS.getOrDefault(header.colour, Set.of()).contains(header.depth);
        if (!known || in.get() != 0 || in.get() != 0 || (in.get() & ~1) != 0) {
            throw damaged("The PNG has an invalid colour type, bit depth or method.");
        }
        return header;
    }

    boolean alpha() {
        return colour == 4 || colour == 6;
    }

    boolean needsPalette() {
        return colour == PALETTE;
    }

    long pixels() {
        return (long) width * height;
    }

    /** The least number of bytes of the unpacked pixels. */
    long rawBytes() {
        long bits = (long) width * CHANNELS.get(colour) * depth;
        return height * ((bits + 7) / 8 + 1);
    }
}
