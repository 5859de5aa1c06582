package io.klartext.image.bytes;

import io.klartext.image.Deadline;
import io.klartext.image.UnacceptableImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Reads a file forward through a small buffer until a deadline; a file that ends early is refused as damaged. */
public final class FileBytes implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final Deadline deadline;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long read;

    public FileBytes(FileChannel channel, Deadline deadline) throws IOException {
        this.channel = channel;
        this.deadline = deadline;
        this.size = channel.size();
    }

    public static FileBytes open(Path file, Deadline deadline) throws IOException {
        return new FileBytes(FileChannel.open(file), deadline);
    }

    public FileChannel channel() {
        return channel;
    }

    public long size() {
        return size;
    }

    public long position() {
        return read - buffer.remaining();
    }

    public long left() {
        return size - position();
    }

    public int u8() throws IOException {
        fill();
        return buffer.get() & 0xFF;
    }

    public int u16() throws IOException {
        return (u8() << 8) | u8();
    }

    public long u32() throws IOException {
        return ((long) u16() << 16) | u16();
    }

    public int u16le() throws IOException {
        return u8() | (u8() << 8);
    }

    public int u24le() throws IOException {
        return u16le() | (u8() << 16);
    }

    public long u32le() throws IOException {
        return u16le() | ((long) u16le() << 16);
    }

    /** The next bytes. Fails before it allocates more memory than the file has bytes. */
    public byte[] take(long length) throws IOException {
        require(length);
        byte[] taken = new byte[Math.toIntExact(length)];
        for (int done = 0; done < taken.length; ) {
            fill();
            int part = Math.min(buffer.remaining(), taken.length - done);
            buffer.get(taken, done, part);
            done += part;
        }
        return taken;
    }

    public void skip(long length) throws IOException {
        require(length);
        if (length <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) length);
            return;
        }
        read = position() + length;
        buffer.limit(0);
    }

    /** Skips to a later position. */
    public void skipTo(long position) throws IOException {
        if (position < position()) {
            throw UnacceptableImage.damaged("The file has a part that is shorter than its content.");
        }
        skip(position - position());
    }

    public void back(int bytes) {
        int at = buffer.position() - bytes;
        read = at < 0 ? position() - bytes : read;
        buffer.limit(at < 0 ? 0 : buffer.limit()).position(Math.max(at, 0));
    }

    /** Feeds the next bytes to a checksum. */
    public void sum(long length, CRC32 crc) throws IOException {
        require(length);
        for (long left = length; left > 0; ) {
            fill();
            int part = (int) Math.min(buffer.remaining(), left);
            crc.update(buffer.array(), buffer.position(), part);
            buffer.position(buffer.position() + part);
            left -= part;
        }
    }

    /** Skips past the next byte with this value; returns false, at the end of the file, if there is none. */
    public boolean skipPast(int value) throws IOException {
        while (left() > 0) {
            if (u8() == value) {
                return true;
            }
        }
        return false;
    }

    private void require(long length) {
        if (length > left()) {
            throw ended();
        }
    }

    private void fill() throws IOException {
        if (buffer.hasRemaining()) {
            return;
        }
        deadline.check();
        buffer.clear();
        int got = channel.read(buffer, read);
        buffer.flip();
        if (got <= 0) {
            throw ended();
        }
        read += got;
    }

    private static UnacceptableImage ended() {
        return UnacceptableImage.damaged("The file ends in the middle of the image.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
