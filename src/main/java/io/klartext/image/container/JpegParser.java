package io.klartext.image.container;

import static io.klartext.image.UnacceptableImage.damaged;
import static io.klartext.image.UnacceptableImage.unsupported;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.klartext.image.Bounds;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.UnacceptableImage;
import io.klartext.image.bytes.ByteRanges;
import io.klartext.image.bytes.FileBytes;
import io.klartext.image.metadata.Metadata;
import io.klartext.image.metadata.Metadata.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Parses a JPEG (ITU-T T.81, annex B) marker by marker. Like viewers, it accepts stray bytes between segments, which
 * some phones write, and a missing end marker. The clean copy has no stray bytes, and has an end marker.
 */
final class JpegParser {
    /** Each scan of a progressive JPEG costs a pass over all pixels; encoders write about ten. */
    private static final int MAX_SCANS = 64;

    /** A block of 8 x 8 pixels takes a bit at least; a quarter of that allows for odd subsampling. */
    private static final int MOST_PIXELS_PER_BYTE = 2048;

    private static final int TEM = 0x01;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int MISSING = -1;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP11 = 0xEB;
    /** A JPEG XT box (ISO/IEC 19566-5): identifier, instance, number, and the head of a box of type jumb. */
    private static final Pattern JUMBF = Pattern.compile("JP.{10}jumb.*", Pattern.DOTALL);

    private static final int JFIF_LENGTH = 14;
    private static final int ADOBE_LENGTH = 12;
    private static final String EXIF = "Exif\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String MORE_XMP = "http://ns.adobe.com/xmp/extension/\0";
    private static final String IPTC = "Photoshop 3.0\0";
    private static final int LONGEST_NAME = MORE_XMP.length();
    private static final byte[] NOTHING = {};

    private final FileBytes file;
    private final Bounds bounds;
    private final Metadata metadata;
    private final ByteRanges rest = new ByteRanges();
    private byte[] jfif = NOTHING;
    private ImageInfo frame;
    private int components;
    /** For each component, one bit for each coefficient that is complete. */
    private final long[] refined = new long[256];

    private long iccBytes;
    private long scanBytes;
    private int scans;

    JpegParser(FileBytes file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
        this.metadata = new Metadata(bounds);
    }

    ImageStructure parse() throws IOException {
        file.skip(2);
        int marker = marker();
        while (marker != EOI && marker != MISSING) {
            segment(marker);
            marker = marker();
        }
        if (scans == 0) {
            throw damaged("The JPEG has no image in it.");
        }
        if (frame.pixels() / MOST_PIXELS_PER_BYTE > scanBytes) {
            throw damaged("The JPEG says that it has %d x %d pixels, and has %d bytes for them."
                    .formatted(frame.width(), frame.height(), scanBytes));
        }
        ByteRanges clean = new ByteRanges()
                .add(bytes(0xFF, SOI))
                .add(jfif)
                .add(app1(metadata.keptExif()))
                .add(rest)
                .add(bytes(0xFF, EOI));
        return new ImageStructure(frame.turned(metadata.exif().orientation()), metadata, clean, marker == EOI);
    }

    /** The next marker that is not part of the coded pixels; {@link #MISSING} at the end of the file. */
    private int marker() throws IOException {
        while (file.skipPast(0xFF)) {
            int marker = codeAfterFill();
            if (marker > TEM && (marker < RST0 || marker > RST7)) {
                return marker;
            }
        }
        if (scans == 0 || (frame.progressive() && refinedComponents() < components)) {
            throw damaged("The JPEG ends before its last scan.");
        }
        return MISSING;
    }

    /** The code after one or more bytes 0xFF. At the end of the file it is zero, which is no marker. */
    private int codeAfterFill() throws IOException {
        int code = 0xFF;
        while (code == 0xFF && file.left() > 0) {
            code = file.u8();
        }
        return code == 0xFF ? 0 : code;
    }

    private void segment(int marker) throws IOException {
        if (marker < 0xC0 || marker == SOI) {
            throw damaged("The JPEG has a marker at an invalid position.");
        }
        long from = file.position() - 2;
        int length = file.u16() - 2;
        if (length < 0 || length > file.left()) {
            throw damaged("The JPEG has a segment of an impossible length.");
        }
        long end = file.position() + length;
        if (isKept(marker, length)) {
            rest.keep(from, end);
        }
        file.skipTo(end);
        if (marker == 0xDA) {
            scan();
        }
    }

    /** Reads the segments that matter; true for those that the image needs. */
    private boolean isKept(int marker, int length) throws IOException {
        return switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(marker == 0xC2);
            case 0xC4, 0xDB, 0xDD -> true;
            case 0xDA -> scanHeader(file.take(length));
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xDE, 0xDF ->
                throw unsupported("The JPEG is lossless, hierarchical or arithmetically coded.");
            default -> marker >= APP0 && marker <= 0xEF && application(marker, file.take(length));
        };
    }

    private boolean frame(boolean progressive) throws IOException {
        if (frame != null) {
            throw damaged("The JPEG has more than one frame header.");
        }
        int precision = file.u8();
        int height = file.u16();
        int width = file.u16();
        components = file.u8();
        if (precision != 8 || (components != 1 && components != 3 && components != 4)) {
            throw unsupported("The JPEG has %d components of %d bits; 1, 3 or 4 components of 8 bits are supported."
                    .formatted(components, precision));
        }
        bounds.size(width, height, progressive);
        frame = new ImageInfo(ImageFormat.JPEG, width, height, 1, 1, false, progressive);
        return true;
    }

    private boolean application(int marker, byte[] content) {
        String name = new String(content, 0, Math.min(content.length, LONGEST_NAME), ISO_8859_1);
        return switch (marker) {
            case APP0 -> name.startsWith("JFIF\0") && jfif(content);
            case APP1 -> metadata(name, content);
            case 0xE2 -> name.startsWith("ICC_PROFILE\0") && icc(content.length);
            case APP11 -> manifest(content);
            case 0xED -> metadata(name, content);
            case 0xEE -> name.startsWith("Adobe") && content.length == ADOBE_LENGTH;
            default -> false;
        };
    }

    /** Is kept without its thumbnail, which may contain anything. */
    private boolean jfif(byte[] content) {
        if (content.length >= JFIF_LENGTH) {
            byte[] kept = Arrays.copyOf(content, JFIF_LENGTH);
            kept[JFIF_LENGTH - 2] = 0;
            kept[JFIF_LENGTH - 1] = 0;
            jfif = segment(APP0, kept);
        }
        return false;
    }

    private boolean icc(int length) {
        iccBytes += length;
        bounds.icc(iccBytes);
        return true;
    }

    private boolean metadata(String name, byte[] content) {
        if (name.startsWith(EXIF)) {
            metadata.add(
                    Kind.EXIF,
                    Arrays.copyOfRange(content, Math.min(content.length, EXIF.length() + 1), content.length));
        } else if (name.startsWith(XMP)) {
            metadata.add(Kind.XMP, Arrays.copyOfRange(content, XMP.length(), content.length));
        } else if (name.startsWith(MORE_XMP)) {
            metadata.count(Kind.XMP, content.length);
        } else if (name.startsWith(IPTC)) {
            metadata.add(Kind.IPTC, Arrays.copyOfRange(content, IPTC.length(), content.length));
        }
        return false;
    }

    /** A manifest is in as many segments as it needs, each with the head of its box. */
    private boolean manifest(byte[] content) {
        if (JUMBF.matcher(new String(content, ISO_8859_1)).matches()) {
            metadata.addManifest(content);
        }
        return false;
    }

    /** Records the coefficients that the scan completes. */
    private boolean scanHeader(byte[] content) {
        int count = content.length == 0 ? 0 : content[0] & 0xFF;
        int spectrum = 1 + 2 * count;
        if (content.length >= spectrum + 3 && (content[spectrum + 2] & 0x0F) == 0) {
            long upTo = -1L >>> (63 - (content[spectrum + 1] & 63));
            for (int i = 0; i < count; i++) {
                refined[content[1 + 2 * i] & 0xFF] |= upTo & (-1L << (content[spectrum] & 63));
            }
        }
        return true;
    }

    private long refinedComponents() {
        return Arrays.stream(refined)
                .filter(coefficients -> coefficients == -1L)
                .count();
    }

    /** Goes through the coded pixels to the next marker that ends them. */
    private void scan() throws IOException {
        if (frame == null) {
            throw damaged("The JPEG has pixels before its frame header.");
        }
        scans++;
        if (scans > MAX_SCANS) {
            throw UnacceptableImage.tooLarge("The JPEG has more than " + MAX_SCANS + " scans.");
        }
        long from = file.position();
        skipPixels();
        scanBytes += file.position() - from;
        rest.keep(from, file.position());
    }

    private void skipPixels() throws IOException {
        while (file.skipPast(0xFF)) {
            int code = codeAfterFill();
            if (code != 0 && (code < RST0 || code > RST7)) {
                file.back(2);
                return;
            }
        }
    }

    private static byte[] app1(byte[] exif) {
        if (exif.length == 0) {
            return NOTHING;
        }
        return segment(
                APP1,
                ByteBuffer.allocate(exif.length + 6)
                        .put("Exif\0\0".getBytes(ISO_8859_1))
                        .put(exif)
                        .array());
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put(bytes(0xFF, marker))
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] bytes(int first, int second) {
        return new byte[] {(byte) first, (byte) second};
    }
}
