package io.klartext.moderation.signal;

import io.klartext.moderation.rule.Demand;
import io.klartext.moderation.writer.Treatment;
import java.util.List;

/** 1 if moderators trust the author; demands spam if they muted the author. */
public final class WriterSignal implements Signal {
    public static final String CODE = "writer";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public SignalFinding examine(Subject subject) {
        Treatment treatment = subject.facts().treatment();
        return treatment == Treatment.MUTE
                ? new SignalFinding(0, Demand.SPAM, List.of())
                : SignalFinding.of(treatment == Treatment.TRUST ? 1 : 0);
    }
}
