package io.klartext.image.render.scale;

import java.io.IOException;

/** Takes an image row by row, from top to bottom. */
public interface RowConsumer {
    /**
     * One row of interleaved samples: red, green, blue and, with four bands, alpha. The array belongs to the giver, who
     * reuses it.
     *
     * @param y counts up from 0; at 0 again, the image starts over and what came before is forgotten
     */
    void row(int y, byte[] samples) throws IOException;
}
