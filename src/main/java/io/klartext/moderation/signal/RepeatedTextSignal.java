package io.klartext.moderation.signal;

/** How many other comments say the same, or nearly. */
final class RepeatedTextSignal implements Signal {
    @Override
    public String code() {
        return "repeated_text";
    }

    @Override
    public Finding look(Subject subject) {
        return Finding.of(subject.facts().equal() + subject.facts().similar());
    }
}
