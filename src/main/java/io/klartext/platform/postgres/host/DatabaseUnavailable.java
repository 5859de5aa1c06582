package io.klartext.platform.postgres.host;

/** A failure to start that an operator can fix. The message is the only text that is printed. */
public final class DatabaseUnavailable extends RuntimeException {
    public DatabaseUnavailable(String sentence) {
        super(sentence);
    }
}
