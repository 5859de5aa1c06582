package io.klartext.platform.http.receiving;

import java.io.IOException;
import java.io.Serial;

/** A body arrived, but the file for it could not be written. */
final class BodyNotStored extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    BodyNotStored(Throwable cause) {
        super(cause);
    }
}
