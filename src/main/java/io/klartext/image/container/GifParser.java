package io.klartext.image.container;

import static io.klartext.image.UnacceptableImage.damaged;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.klartext.image.Bounds;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.bytes.ByteRanges;
import io.klartext.image.bytes.FileBytes;
import io.klartext.image.metadata.Metadata;
import java.io.IOException;
import java.util.Set;

/** Parses a GIF (87a and 89a) block by block; pixels are not decompressed. */
final class GifParser {
    private static final int HEADER = 6;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private static final int LONGEST_LOOP = 16;

    /** The extensions with the number of repetitions of an animation. */
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    /** Some programs write no trailer, and browsers do not need it. */
    private static final int MISSING = -1;

    private final FileBytes file;
    private final Bounds bounds;
    private final ByteRanges clean = new ByteRanges();
    private int width;
    private int height;
    private int frames;
    private boolean transparent;

    GifParser(FileBytes file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    ImageStructure parse() throws IOException {
        screen();
        int block = file.u8();
        while (block != TRAILER && block != MISSING) {
            block(block, file.position() - 1);
            block = file.left() > 0 ? file.u8() : MISSING;
        }
        if (frames == 0) {
            throw damaged("The GIF has no image in it.");
        }
        clean.add(new byte[] {TRAILER});
        ImageInfo info = new ImageInfo(ImageFormat.GIF, width, height, 1, frames, transparent, false);
        return new ImageStructure(info, new Metadata(bounds), clean, block == TRAILER);
    }

    private void screen() throws IOException {
        file.skip(HEADER);
        width = file.u16le();
        height = file.u16le();
        bounds.size(width, height, true);
        int flags = file.u8();
        file.skip(2);
        skipColours(flags);
        clean.keep(0, file.position());
    }

    private void block(int block, long from) throws IOException {
        boolean kept =
                switch (block) {
                    case EXTENSION -> extension();
                    case IMAGE -> image();
                    default -> throw damaged("The GIF has a block of an unknown type.");
                };
        if (kept) {
            clean.keep(from, file.position());
        }
    }

    private boolean extension() throws IOException {
        int label = file.u8();
        boolean kept = label == CONTROL ? control() : label == APPLICATION && isLoop();
        long others = skipSubBlocks();
        return kept && others <= LONGEST_LOOP;
    }

    private boolean control() throws IOException {
        if (file.u8() != 4) {
            throw damaged("The GIF has a control block with a wrong length.");
        }
        transparent |= (file.u8() & 1) != 0;
        file.skip(3);
        return true;
    }

    private boolean isLoop() throws IOException {
        return LOOPS.contains(new String(file.take(file.u8()), ISO_8859_1));
    }

    private boolean image() throws IOException {
        int left = file.u16le();
        int top = file.u16le();
        int frameWidth = file.u16le();
        int frameHeight = file.u16le();
        if (frameWidth == 0 || frameHeight == 0 || left + frameWidth > width || top + frameHeight > height) {
            throw damaged("The GIF has a frame that is outside of the image.");
        }
        frames++;
        transparent |= frames == 1 && (frameWidth < width || frameHeight < height);
        bounds.frames(frames, (long) width * height);
        skipColours(file.u8());
        file.skip(1);
        skipSubBlocks();
        return true;
    }

    private void skipColours(int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            file.skip(3L << ((flags & 7) + 1));
        }
    }

    private long skipSubBlocks() throws IOException {
        long bytes = 0;
        for (int length = file.u8(); length != 0; length = file.u8()) {
            file.skip(length);
            bytes += length;
        }
        return bytes;
    }
}
