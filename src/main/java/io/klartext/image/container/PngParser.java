package io.klartext.image.container;

import static io.klartext.image.UnacceptableImage.damaged;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.klartext.image.Bounds;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.bytes.ByteRanges;
import io.klartext.image.bytes.DeflateStream;
import io.klartext.image.bytes.FileBytes;
import io.klartext.image.metadata.Metadata;
import io.klartext.image.metadata.Metadata.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Parses a PNG (third edition, with APNG) chunk by chunk; pixels are not decompressed. */
final class PngParser {
    private static final int SIGNATURE = 8;
    private static final int AROUND_CHUNK = 12;
    private static final int HEADER_LENGTH = 13;
    private static final int FRAME_LENGTH = 26;

    /** The best ratio of deflate is 1032 to 1. */
    private static final int BEST_RATIO = 1040;

    /** The limit of the chunks about colour and size, none of which needs more. */
    private static final int LONGEST_SMALL = 1024;

    /** Keyword, not compressed, no language, no translated keyword. */
    private static final String XMP = "XML:com.adobe.xmp\0\0\0\0\0";

    private final FileBytes file;
    private final Bounds bounds;
    private final Metadata metadata;
    private final ByteRanges rest = new ByteRanges();
    private PngHeader header;
    private boolean transparent;
    private boolean palette;
    private boolean profiled;
    private boolean animated;
    private long dataBytes;
    private int frames;

    PngParser(FileBytes file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
        this.metadata = new Metadata(bounds);
    }

    ImageStructure parse() throws IOException {
        file.skip(SIGNATURE);
        header = header();
        long head = file.position();
        String type;
        do {
            type = chunk();
        } while (!type.equals("IEND") && file.left() >= AROUND_CHUNK);
        checkData();
        boolean ends = type.equals("IEND");
        if (!ends) {
            rest.add(chunk("IEND", new byte[0]));
        }
        ByteRanges clean =
                new ByteRanges().keep(0, head).add(exif(metadata.keptExif())).add(rest);
        int shown = animated ? Math.max(1, frames) : 1;
        ImageInfo info = new ImageInfo(
                ImageFormat.PNG, header.width(), header.height(), 1, shown, header.alpha() || transparent, false);
        return new ImageStructure(info.turned(metadata.exif().orientation()), metadata, clean, ends);
    }

    private PngHeader header() throws IOException {
        long length = file.u32();
        if (length != HEADER_LENGTH || !type().equals("IHDR")) {
            throw damaged("The PNG does not begin with its header.");
        }
        byte[] content = file.take(HEADER_LENGTH);
        if (file.u32() != sum("IHDR", content)) {
            throw damaged("The checksum of the PNG's header is wrong.");
        }
        PngHeader read = PngHeader.of(content);
        bounds.size(read.width(), read.height(), true);
        return read;
    }

    private String chunk() throws IOException {
        long from = file.position();
        long length = file.u32();
        String type = type();
        long end = from + length + AROUND_CHUNK;
        if (end > file.size()) {
            throw damaged("The PNG ends in the middle of a chunk.");
        }
        if (isKept(type, length)) {
            rest.keep(from, end);
        }
        file.skipTo(end);
        return type;
    }

    /** Reads the chunks that matter; true for those that the image needs. */
    private boolean isKept(String type, long length) throws IOException {
        return switch (type) {
            case "PLTE" -> palette(length);
            case "IDAT" -> data(length);
            case "IEND" -> critical(type, length);
            case "iCCP" -> profile(length);
            case "tRNS" -> transparency();
            case "acTL" -> animation();
            case "fcTL" -> animated && frame(length);
            case "fdAT" -> animated;
            case "cHRM", "gAMA", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs" -> length <= LONGEST_SMALL;
            case "eXIf" -> metadata(Kind.EXIF, length);
            case "caBX" -> manifest(length);
            case "iTXt" -> text(length);
            case "tEXt", "zTXt" -> uncounted(length);
            default -> unknown(type);
        };
    }

    private boolean critical(String type, long length) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        file.sum(length, crc);
        if (file.u32() != crc.getValue()) {
            throw damaged("The checksum of a part of the PNG is wrong.");
        }
        return true;
    }

    private boolean palette(long length) throws IOException {
        palette = true;
        return critical("PLTE", length);
    }

    private boolean transparency() {
        transparent = true;
        return true;
    }

    /** An animation is announced before its first image, or there is none. */
    private boolean animation() {
        animated |= dataBytes == 0;
        return animated;
    }

    private boolean data(long length) throws IOException {
        dataBytes += length;
        return critical("IDAT", length);
    }

    /** The profile is compressed; this counts its real size without keeping it. */
    private boolean profile(long length) throws IOException {
        if (profiled) {
            throw damaged("The PNG has more than one colour profile.");
        }
        profiled = true;
        bounds.icc(length);
        byte[] content = file.take(length);
        int name = 0;
        while (name < content.length && content[name] != 0) {
            name++;
        }
        int packed = Math.min(name + 2, content.length);
        bounds.icc(DeflateStream.size(content, packed, bounds.limits().maxIccBytes()));
        return true;
    }

    private boolean frame(long length) throws IOException {
        if (length != FRAME_LENGTH) {
            throw damaged("The PNG has a frame with an invalid header.");
        }
        file.skip(4);
        long width = file.u32();
        long height = file.u32();
        long right = file.u32() + width;
        long bottom = file.u32() + height;
        if (width == 0 || height == 0 || right > header.width() || bottom > header.height()) {
            throw damaged("The PNG has a frame that is outside of the image.");
        }
        frames++;
        bounds.frames(frames, header.pixels());
        return true;
    }

    private boolean metadata(Kind kind, long length) throws IOException {
        metadata.read(kind, file, length);
        return false;
    }

    private boolean manifest(long length) throws IOException {
        metadata.addManifest(file.take(length));
        return false;
    }

    private boolean uncounted(long length) {
        metadata.count(Kind.TEXT, length);
        return false;
    }

    private boolean text(long length) throws IOException {
        metadata.count(Kind.TEXT, length);
        byte[] content = file.take(length);
        byte[] name = XMP.getBytes(ISO_8859_1);
        if (content.length >= name.length && Arrays.equals(content, 0, name.length, name, 0, name.length)) {
            metadata.add(Kind.XMP, Arrays.copyOfRange(content, name.length, content.length));
        }
        return false;
    }

    private static boolean unknown(String type) {
        if (Character.isUpperCase(type.charAt(0))) {
            throw UnacceptableImage.unsupported(
                    "The PNG has a critical chunk of an unknown type. It may be for one program only.");
        }
        return false;
    }

    private void checkData() {
        if (dataBytes == 0 || (header.needsPalette() && !palette)) {
            throw damaged("The PNG has no image in it.");
        }
        if (header.rawBytes() / BEST_RATIO > dataBytes) {
            throw damaged("The PNG says that it has %d x %d pixels, and has %d bytes for them."
                    .formatted(header.width(), header.height(), dataBytes));
        }
    }

    private String type() throws IOException {
        String type = new String(file.take(4), ISO_8859_1);
        if (!type.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
            throw damaged("The PNG has a chunk without a name.");
        }
        return type;
    }

    private static byte[] exif(byte[] content) {
        return content.length == 0 ? content : chunk("eXIf", content);
    }

    private static byte[] chunk(String type, byte[] content) {
        return ByteBuffer.allocate(content.length + AROUND_CHUNK)
                .putInt(content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .putInt((int) sum(type, content))
                .array();
    }

    private static long sum(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(content);
        return crc.getValue();
    }
}
