package io.klartext.asset.intake;

import java.io.Serial;

/** The bytes that an asset was about to refer to were deleted after they were stored, and have to be stored again. */
public final class MissingBlob extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public MissingBlob() {
        super("swept", null, false, false);
    }
}
