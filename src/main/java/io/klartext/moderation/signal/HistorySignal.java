package io.klartext.moderation.signal;

/** The share of the author's decided comments that were refused; a single decision counts half. */
final class HistorySignal implements Signal {
    @Override
    public String code() {
        return "history";
    }

    @Override
    public SignalFinding examine(Subject subject) {
        int refused = subject.facts().refused();
        int decided = refused + subject.facts().published();
        return SignalFinding.of((double) refused / (decided + 1));
    }
}
