package io.klartext.moderation.signal;

/** Counts other comments with the same or nearly the same text. */
final class RepeatedTextSignal implements Signal {
    @Override
    public String code() {
        return "repeated_text";
    }

    @Override
    public SignalFinding examine(Subject subject) {
        return SignalFinding.of(subject.facts().equal() + subject.facts().similar());
    }
}
