package io.klartext.moderation.signal;

/** Counts the comments that the author sent within the last minutes. */
final class FloodSignal implements Signal {
    @Override
    public String code() {
        return "flood";
    }

    @Override
    public SignalFinding examine(Subject subject) {
        return SignalFinding.of(subject.facts().recent());
    }
}
