package io.klartext.image.bytes;

import io.klartext.image.UnacceptableImage;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Bytes packed by deflate. */
public final class DeflateStream {
    private DeflateStream() {}

    /** Counts the unpacked size without keeping the bytes. Stops soon after the limit. */
    public static long size(byte[] packed, int from, long limit) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, from, packed.length - from);
            byte[] thrownAway = new byte[1 << 13];
            while (inflater.getBytesWritten() <= limit && inflater.inflate(thrownAway) > 0) {
                // The loop's condition unpacks.
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            throw UnacceptableImage.damaged("The colour profile cannot be unpacked.");
        } finally {
            inflater.end();
        }
    }
}
