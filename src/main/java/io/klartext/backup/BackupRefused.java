package io.klartext.backup;

/** A backup or a restore that cannot be done, with one sentence that says why and what helps. */
final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String sentence) {
        super(sentence);
    }
}
