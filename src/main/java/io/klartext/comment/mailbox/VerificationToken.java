package io.klartext.comment.mailbox;

import io.klartext.platform.crypto.Sha256;

/** The token in the link of a verification mail, which only the owner of the mailbox receives. Stored as a hash. */
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
