package io.klartext.comment.mailbox;

/** The mailbox that a submission names. */
public final class NamedMailbox {
    private final byte[] email;
    private final byte[] index;
    private final boolean verified;

    NamedMailbox(byte[] email, byte[] index, boolean verified) {
        this.email = email.clone();
        this.index = index.clone();
        this.verified = verified;
    }

    /** The encrypted address. */
    public byte[] email() {
        return email.clone();
    }

    /** The blind index of the address. */
    public byte[] index() {
        return index.clone();
    }

    /** Whether the sender proved to own it. */
    public boolean isVerified() {
        return verified;
    }
}
