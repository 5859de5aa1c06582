package io.klartext.moderation.signal;

/** How many comments were published under the writer's verified address: what is only claimed earns no trust. */
public final class TrustSignal implements Signal {
    public static final String CODE = "trust";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Finding look(Subject subject) {
        return Finding.of(subject.facts().trusted());
    }
}
