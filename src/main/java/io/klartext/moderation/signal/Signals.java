package io.klartext.moderation.signal;

import java.util.List;

/** All signals, in the order in which they run and are shown. */
public final class Signals {
    /** The signal of the word rules. */
    public static final Signal WORD_RULE = new WordRuleSignal();

    public static final List<Signal> ALL = List.of(
            new LinkSignal(),
            WORD_RULE,
            new BlockRuleSignal(),
            new RepeatedTextSignal(),
            new FloodSignal(),
            new ShoutingSignal(),
            new LengthSignal(),
            new LanguageSignal(),
            new HistorySignal(),
            new TrustSignal(),
            new WriterSignal());

    /** The names of all signals. */
    public static final List<String> CODES = ALL.stream().map(Signal::code).toList();

    private Signals() {}
}
