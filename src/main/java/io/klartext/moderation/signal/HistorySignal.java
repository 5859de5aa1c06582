package io.klartext.moderation.signal;

/** Which share of what was decided of the writer's comments was refused; one alone weighs half. */
final class HistorySignal implements Signal {
    @Override
    public String code() {
        return "history";
    }

    @Override
    public Finding look(Subject subject) {
        int refused = subject.facts().refused();
        int decided = refused + subject.facts().published();
        return Finding.of((double) refused / (decided + 1));
    }
}
