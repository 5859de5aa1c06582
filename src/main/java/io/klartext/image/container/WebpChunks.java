package io.klartext.image.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The chunks of a WebP file, which is a RIFF container. */
public final class WebpChunks {
    private static final int HEADER = 12;

    /** The length of the header of a frame chunk: place, size, duration and flags, before the chunks in it. */
    private static final int FRAME_HEADER = 16;

    private static final Set<String> METADATA = Set.of("EXIF", "XMP ", "ICCP");

    /** Alpha and animation. */
    private static final int KEPT_FLAGS = 0x12;

    public record Chunk(String name, ByteBuffer content) {}

    /** An image of an animation: a WebP of its own and its place on the canvas. */
    public record Frame(ByteBuffer still, int left, int top) {}

    private WebpChunks() {}

    /** All chunks; one that is cut off is left out. */
    static List<Chunk> of(byte[] file) {
        return chunks(ByteBuffer.wrap(file), Math.min(HEADER, file.length));
    }

    public static Optional<Frame> firstFrame(byte[] file) {
        return of(file).stream()
                .filter(chunk -> chunk.name().equals("ANMF") && chunk.content().remaining() > FRAME_HEADER)
                .findFirst()
                .map(chunk -> frame(chunk.content()));
    }

    public static byte[] file(List<Chunk> chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Chunk chunk : chunks) {
            byte[] content = bytes(chunk.content());
            body.writeBytes(chunk.name().getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(littleEndian(content.length, 4));
            body.writeBytes(content);
            body.writeBytes(new byte[content.length % 2]);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(littleEndian(body.size() + 4, 4));
        file.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    /** The same image without EXIF, XMP and profile. */
    public static byte[] bare(byte[] file) {
        List<Chunk> chunks = new ArrayList<>(of(file));
        chunks.removeIf(chunk -> METADATA.contains(chunk.name()));
        if (chunks.get(0).name().equals("VP8X")) {
            byte[] header = bytes(chunks.get(0).content());
            header[0] &= KEPT_FLAGS;
            chunks.set(0, new Chunk("VP8X", ByteBuffer.wrap(header)));
        }
        return file(chunks);
    }

    /** The chunk that announces extensions, with flags: alpha 0x10, XMP 0x04, a profile 0x20. */
    public static Chunk extended(int flags, int width, int height) {
        ByteBuffer content = ByteBuffer.allocate(10);
        content.put((byte) flags).put(new byte[3]);
        content.put(littleEndian(width - 1, 3)).put(littleEndian(height - 1, 3));
        return new Chunk("VP8X", content.flip());
    }

    static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return bytes;
    }

    private static Frame frame(ByteBuffer content) {
        int width = number(content, 6) + 1;
        int height = number(content, 9) + 1;
        List<Chunk> chunks = new ArrayList<>(chunks(content, FRAME_HEADER));
        if (chunks.stream().anyMatch(chunk -> chunk.name().equals("ALPH"))) {
            chunks.add(0, extended(0x10, width, height));
        }
        return new Frame(ByteBuffer.wrap(file(chunks)), number(content, 0) * 2, number(content, 3) * 2);
    }

    private static List<Chunk> chunks(ByteBuffer file, int from) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer rest = file.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(from);
        while (rest.remaining() >= 8) {
            byte[] name = new byte[4];
            rest.get(name);
            int length = rest.getInt();
            if (length < 0 || length > rest.remaining()) {
                break;
            }
            chunks.add(new Chunk(new String(name, StandardCharsets.US_ASCII), rest.slice(rest.position(), length)));
            rest.position(Math.min(rest.limit(), rest.position() + length + length % 2));
        }
        return chunks;
    }

    private static int number(ByteBuffer content, int at) {
        return (content.get(at) & 0xFF) | ((content.get(at + 1) & 0xFF) << 8) | ((content.get(at + 2) & 0xFF) << 16);
    }

    private static byte[] littleEndian(int value, int bytes) {
        byte[] encoded = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            encoded[i] = (byte) (value >> (8 * i));
        }
        return encoded;
    }
}
