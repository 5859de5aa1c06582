package io.klartext.comment.mailbox;

import io.klartext.platform.crypto.Sha256;

/** What the link in a mail to a writer ends with: only the owner of the mailbox gets it. Stored as a hash. */
public record VerificationToken(String value) {
    byte[] hash() {
        return Sha256.of(value);
    }

    /** Hides the token from logs. */
    @Override
    public String toString() {
        return "…";
    }
}
