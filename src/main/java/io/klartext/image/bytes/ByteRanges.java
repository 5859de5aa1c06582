package io.klartext.image.bytes;

import io.klartext.image.Deadline;
import io.klartext.image.UnacceptableImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** A file to be written: ranges of another file and bytes of our own, in order. */
public final class ByteRanges {
    private static final int MAX_PIECES = 10_000;

    private final List<Piece> pieces = new ArrayList<>();

    /** Bytes of our own, or a range of the source if they are null. */
    private record Piece(long from, long to, ByteBuffer bytes) {
        private long length() {
            return to - from;
        }
    }

    /** Adds a range of the source. Adjacent ranges are joined. */
    public ByteRanges keep(long from, long to) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.bytes() == null && last.to() == from) {
            pieces.set(pieces.size() - 1, new Piece(last.from(), to, null));
        } else {
            add(new Piece(from, to, null));
        }
        return this;
    }

    public ByteRanges add(byte[] bytes) {
        if (bytes.length > 0) {
            add(new Piece(0, bytes.length, ByteBuffer.wrap(bytes)));
        }
        return this;
    }

    public ByteRanges add(ByteRanges more) {
        more.pieces.forEach(this::add);
        return this;
    }

    private void add(Piece piece) {
        if (pieces.size() == MAX_PIECES) {
            throw UnacceptableImage.damaged("The file is in more than " + MAX_PIECES + " pieces.");
        }
        pieces.add(piece);
    }

    public long length() {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    public void write(FileChannel source, WritableByteChannel target, Deadline deadline) throws IOException {
        for (Piece piece : pieces) {
            deadline.check();
            if (piece.bytes() == null) {
                copy(source, piece, target);
            } else {
                writeAll(piece.bytes().duplicate(), target);
            }
        }
    }

    private static void writeAll(ByteBuffer bytes, WritableByteChannel target) throws IOException {
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }

    private static void copy(FileChannel source, Piece piece, WritableByteChannel target) throws IOException {
        for (long at = piece.from(); at < piece.to(); ) {
            long copied = source.transferTo(at, piece.to() - at, target);
            if (copied == 0) {
                throw UnacceptableImage.damaged("The file became shorter while it was read.");
            }
            at += copied;
        }
    }
}
