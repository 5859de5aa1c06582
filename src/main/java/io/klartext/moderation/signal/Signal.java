package io.klartext.moderation.signal;

/** Looks at a comment for one thing. It reads its subject and nothing else, so that equal subjects give equal findings. */
public interface Signal {
    /** Its stable name. */
    String code();

    /** Counts changes of what it finds, so that stored findings can be told apart. */
    default int version() {
        return 1;
    }

    Finding look(Subject subject);
}
