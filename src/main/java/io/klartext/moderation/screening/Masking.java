package io.klartext.moderation.screening;

import io.klartext.comment.Masks;
import io.klartext.comment.Span;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.text.Deadline;
import io.klartext.moderation.text.FoldedText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What readers see masked of a text and its writer's name. It is looked for apart from the signal, which stops early and
 * may fail: what is not found here, readers see.
 */
record Masking(Masks text, Masks name) {
    private static final Duration TIME = Duration.ofMillis(500);

    /** Empty if an expression took too long or failed. */
    static Optional<Masking> of(FoldedText text, FoldedText name, String locale, List<WordRule> words) {
        Deadline deadline = Deadline.in(TIME);
        try {
            return Optional.of(new Masking(masks(text, locale, words, deadline), masks(name, locale, words, deadline)));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Where nobody knows what to mask, all of it is. */
    static Masking all(FoldedText text, FoldedText name) {
        return new Masking(all(text), all(name));
    }

    private static Masks masks(FoldedText text, String locale, List<WordRule> words, Deadline deadline) {
        return new Masks(words.stream()
                .flatMap(rule -> rule.masked(text, locale, deadline).stream())
                .map(found -> new Span(found.start(), found.end()))
                .toList());
    }

    private static Masks all(FoldedText text) {
        return new Masks(List.of(new Span(0, text.original().length())));
    }
}
