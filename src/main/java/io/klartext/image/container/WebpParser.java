package io.klartext.image.container;

import static io.klartext.image.UnacceptableImage.damaged;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.klartext.image.Bounds;
import io.klartext.image.ImageFormat;
import io.klartext.image.ImageInfo;
import io.klartext.image.bytes.ByteRanges;
import io.klartext.image.bytes.FileBytes;
import io.klartext.image.metadata.Metadata;
import io.klartext.image.metadata.Metadata.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Parses a WebP (RFC 9649) chunk by chunk; pixels are not decompressed. */
final class WebpParser {
    private static final int RIFF = 12;
    private static final int CHUNK = 8;
    private static final int EXTENDED_LENGTH = 10;
    private static final int ANIMATION = 0x02;
    private static final int EXIF = 0x08;
    private static final int ALPHA = 0x10;
    private static final int PROFILE = 0x20;
    private static final byte[] NOTHING = {};

    private final FileBytes file;
    private final Bounds bounds;
    private final Metadata metadata;
    private final ByteRanges rest = new ByteRanges();
    private WebpBitstream pixels;
    private WebpBitstream canvas;
    private int flags;
    private boolean alpha;
    private int frames;

    WebpParser(FileBytes file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
        this.metadata = new Metadata(bounds);
    }

    ImageStructure parse() throws IOException {
        file.skip(4);
        long end = file.u32le() + CHUNK;
        file.skip(4);
        if (end > file.size()) {
            throw damaged("The file ends in the middle of the image.");
        }
        while (file.position() + CHUNK <= end) {
            chunk(end);
        }
        WebpBitstream whole = whole();
        ImageInfo info = new ImageInfo(
                ImageFormat.WEBP, whole.width(), whole.height(), 1, Math.max(1, frames), alpha || whole.alpha(), false);
        byte[] exif = canvas == null ? NOTHING : metadata.keptExif();
        int orientation = canvas == null ? 1 : metadata.exif().orientation();
        return new ImageStructure(info.turned(orientation), metadata, clean(exif), true);
    }

    private WebpBitstream whole() {
        if (frames > 0 && canvas != null) {
            return canvas;
        }
        if (pixels == null) {
            throw damaged("The WebP has no image in it.");
        }
        if (canvas != null && !canvas.hasSizeOf(pixels)) {
            throw damaged("The WebP has two different sizes.");
        }
        return pixels;
    }

    private void chunk(long fileEnd) throws IOException {
        long from = file.position();
        String type = new String(file.take(4), ISO_8859_1);
        long length = file.u32le();
        long end = file.position() + length + length % 2;
        if (file.position() + length > fileEnd || end > file.size()) {
            throw damaged("The WebP ends in the middle of a chunk.");
        }
        if (isKept(type, length)) {
            rest.keep(from, end);
        }
        file.skipTo(end);
    }

    /** Reads the chunks that matter; true for those that are kept as they are. */
    private boolean isKept(String type, long length) throws IOException {
        return switch (type) {
            case "VP8X" -> canvas(length);
            case "VP8 ", "VP8L" -> pixels(type, length);
            case "ALPH" -> transparency();
            case "ICCP" -> profile(length);
            case "ANIM" -> (flags & ANIMATION) != 0;
            case "ANMF" -> frame(length);
            case "EXIF" -> metadata(Kind.EXIF, length);
            case "XMP " -> metadata(Kind.XMP, length);
            case "C2PA" -> manifest(length);
            default -> false;
        };
    }

    private boolean canvas(long length) throws IOException {
        if (canvas != null || pixels != null || length != EXTENDED_LENGTH) {
            throw damaged("The WebP has a header at an invalid position.");
        }
        flags = file.u8();
        alpha = (flags & ALPHA) != 0;
        file.skip(3);
        canvas = new WebpBitstream(file.u24le() + 1, file.u24le() + 1, false);
        bounds.size(canvas.width(), canvas.height(), true);
        return false;
    }

    private boolean pixels(String type, long length) throws IOException {
        if (pixels != null || frames > 0) {
            throw damaged("The WebP has more than one image but is not an animation.");
        }
        pixels = WebpBitstream.read(file, type, length);
        bounds.size(pixels.width(), pixels.height(), true);
        return true;
    }

    private boolean transparency() {
        alpha |= canvas != null;
        return alpha;
    }

    private boolean profile(long length) {
        bounds.icc(length);
        return canvas != null && (flags & PROFILE) != 0;
    }

    private boolean metadata(Kind kind, long length) throws IOException {
        metadata.read(kind, file, length);
        return false;
    }

    private boolean manifest(long length) throws IOException {
        metadata.addManifest(file.take(length));
        return false;
    }

    private boolean frame(long length) throws IOException {
        if (canvas == null || (flags & ANIMATION) == 0 || pixels != null) {
            throw damaged("The WebP has frames but is not an animation.");
        }
        frames++;
        bounds.frames(frames, (long) canvas.width() * canvas.height());
        WebpFrame.check(file, length, canvas);
        return true;
    }

    private ByteRanges clean(byte[] exif) throws IOException {
        ByteRanges content = new ByteRanges();
        if (canvas != null) {
            content.add(extended(exif.length > 0));
        }
        content.add(rest).add(exif(exif));
        byte[] riff = chunk("RIFF", NOTHING, RIFF - CHUNK + content.length());
        return new ByteRanges().add(riff).add("WEBP".getBytes(ISO_8859_1)).add(content);
    }

    private byte[] extended(boolean exif) {
        int kept = (flags & (ANIMATION | ALPHA | PROFILE)) | (exif ? EXIF : 0);
        ByteBuffer content = ByteBuffer.allocate(EXTENDED_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(0, kept);
        content.putInt(4, canvas.width() - 1);
        content.putShort(7, (short) (canvas.height() - 1));
        content.put(9, (byte) ((canvas.height() - 1) >> 16));
        return chunk("VP8X", content.array(), EXTENDED_LENGTH);
    }

    private static byte[] exif(byte[] content) {
        return content.length == 0 ? NOTHING : chunk("EXIF", content, content.length);
    }

    private static byte[] chunk(String type, byte[] content, long length) {
        return ByteBuffer.allocate(CHUNK + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt((int) length)
                .put(content)
                .array();
    }
}
