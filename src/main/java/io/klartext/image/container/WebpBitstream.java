package io.klartext.image.container;

import static io.klartext.image.UnacceptableImage.damaged;

import io.klartext.image.bytes.FileBytes;
import java.io.IOException;

/** The size of an image in a WebP, according to its bit stream. */
record WebpBitstream(int width, int height, boolean alpha) {
    private static final int LOSSY_HEADER = 10;
    private static final int LOSSLESS_HEADER = 5;
    private static final int LOSSY_START = 0x9D012A;
    private static final int LOSSLESS_START = 0x2F;
    private static final int SIZE = 0x3FFF;

    /** Reads the header of a {@code VP8} or {@code VP8L} chunk. */
    static WebpBitstream read(FileBytes file, String type, long length) throws IOException {
        return type.equals("VP8L") ? lossless(file, length) : lossy(file, length);
    }

    boolean hasSizeOf(WebpBitstream other) {
        return width == other.width && height == other.height;
    }

    private static WebpBitstream lossy(FileBytes file, long length) throws IOException {
        if (length < LOSSY_HEADER) {
            throw damaged("The WebP has an image without a header.");
        }
        int tag = file.u24le();
        int start = (file.u8() << 16) | file.u16();
        boolean isKeyFrame = (tag & 1) == 0;
        long firstPart = tag >> 5;
        if (!isKeyFrame || start != LOSSY_START || firstPart > length - LOSSY_HEADER) {
            throw damaged("The WebP has an image with a wrong header.");
        }
        return new WebpBitstream(file.u16le() & SIZE, file.u16le() & SIZE, false);
    }

    private static WebpBitstream lossless(FileBytes file, long length) throws IOException {
        if (length < LOSSLESS_HEADER || file.u8() != LOSSLESS_START) {
            throw damaged("The WebP has an image with a wrong header.");
        }
        long bits = file.u32le();
        if (bits >> 29 != 0) {
            throw damaged("The WebP has an image of an unknown version.");
        }
        int width = (int) (bits & SIZE) + 1;
        int height = (int) ((bits >> 14) & SIZE) + 1;
        return new WebpBitstream(width, height, ((bits >> 28) & 1) != 0);
    }
}
