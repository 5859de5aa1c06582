package io.klartext.image;

import java.io.InterruptedIOException;

/** Work on an image was given up: its deadline passed, or its thread was interrupted. */
public final class ImageTimeout extends InterruptedIOException {
    ImageTimeout(String message) {
        super(message);
    }
}
