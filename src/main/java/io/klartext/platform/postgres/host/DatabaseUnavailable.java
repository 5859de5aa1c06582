package io.klartext.platform.postgres.host;

/** A failure to start that its reader can mend: the message is the one sentence shown to them. */
public final class DatabaseUnavailable extends RuntimeException {
    public DatabaseUnavailable(String sentence) {
        super(sentence);
    }
}
