package io.klartext.moderation.signal;

/** Counts the published comments of the author's verified mailbox. An unverified address earns no trust. */
public final class TrustSignal implements Signal {
    public static final String CODE = "trust";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public SignalFinding examine(Subject subject) {
        return SignalFinding.of(subject.facts().trusted());
    }
}
