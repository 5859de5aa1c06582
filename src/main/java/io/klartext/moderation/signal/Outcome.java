package io.klartext.moderation.signal;

import io.klartext.platform.kernel.StoredEnum;

/** How the run of a signal ended. */
public enum Outcome implements StoredEnum {
    OK,
    /** The signal threw an exception. */
    UNAVAILABLE,
    /** The signal exceeded its time limit. */
    TIMEOUT
}
