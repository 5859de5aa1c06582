package io.klartext.platform.storage;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails if a stream ends before its announced end: HTTP clients take a connection that breaks for the end of a body. */
final class CompleteStream extends FilterInputStream {
    private long left;

    CompleteStream(InputStream in, long length) {
        super(in);
        left = length;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        return counted(next < 0 ? -1 : 1) < 0 ? -1 : next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return counted(super.read(buffer, offset, length));
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(int read) throws EOFException {
        if (read < 0 && left > 0) {
            throw new EOFException("The storage did not send the last " + left + " bytes.");
        }
        left -= Math.max(read, 0);
        return read;
    }
}
