package io.klartext.postgres;

/** A failure to start that its reader can mend: the message is the one sentence shown to them. */
final class DatabaseUnavailable extends RuntimeException {
    DatabaseUnavailable(String sentence) {
        super(sentence);
    }
}
