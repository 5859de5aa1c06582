package io.klartext.platform.postgres.host;

/** A failure of the start that an operator can fix. Only the message is printed. */
public final class DatabaseUnavailable extends RuntimeException {
    public DatabaseUnavailable(String sentence) {
        super(sentence);
    }
}
