package io.klartext.asset.intake;

import java.io.Serial;

/** The bytes that an asset was about to refer to were swept since they were stored: they have to be stored again. */
public final class BlobSwept extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public BlobSwept() {
        super("swept", null, false, false);
    }
}
