package io.klartext.asset.intake;

import java.io.Serial;

/** The stored bytes were swept before an asset could refer to them; they must be stored again. */
public final class BlobSwept extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public BlobSwept() {
        super("swept", null, false, false);
    }
}
