package io.klartext.image.render.scale;

import java.io.IOException;

/** Receives an image row by row, from top to bottom. */
public interface RowConsumer {
    /**
     * One row of interleaved samples: red, green, blue and, with four bands, alpha. The array belongs to the caller,
     * which reuses it.
     *
     * @param y counts up from 0; a second 0 starts the image over, and the earlier rows are dropped
     */
    void row(int y, byte[] samples) throws IOException;
}
