package io.klartext.moderation.signal;

/** Checks a comment for one property. A pure function of its subject: equal subjects give equal findings. */
public interface Signal {
    /** The stable name of the signal. */
    String code();

    /** The version of the signal's logic, which distinguishes stored findings. */
    default int version() {
        return 1;
    }

    SignalFinding examine(Subject subject);
}
