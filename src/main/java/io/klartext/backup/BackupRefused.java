package io.klartext.backup;

/** A backup or a restore is impossible. The message says why and what to do. */
final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String sentence) {
        super(sentence);
    }
}
