package io.klartext.image;

import java.io.InterruptedIOException;

/** A rendering was given up: it took longer than it may, or whoever wanted it interrupted its thread. */
public final class RenderTimeout extends InterruptedIOException {
    RenderTimeout(String message) {
        super(message);
    }
}
