package io.klartext.moderation.signal;

/** How many comments the writer sent within the last minutes. */
final class FloodSignal implements Signal {
    @Override
    public String code() {
        return "flood";
    }

    @Override
    public Finding look(Subject subject) {
        return Finding.of(subject.facts().recent());
    }
}
