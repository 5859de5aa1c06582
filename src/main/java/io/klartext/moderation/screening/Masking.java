package io.klartext.moderation.screening;

import io.klartext.comment.Masks;
import io.klartext.comment.Span;
import io.klartext.moderation.rule.BlockMatch;
import io.klartext.moderation.rule.RuleAction;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.text.Deadline;
import io.klartext.moderation.text.Evidence;
import io.klartext.moderation.text.FoldedText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a text and of its author's name that are masked for readers. The search is separate from the signal,
 * which stops early and may fail: readers see every word that this search misses.
 */
record Masking(Masks text, Masks name) {
    private static final Duration MAX_DURATION = Duration.ofMillis(500);

    /** Empty if an expression took too long or failed. */
    static Optional<Masking> of(
            FoldedText text, FoldedText name, String locale, List<WordRule> words, List<BlockMatch> blocks) {
        List<BlockMatch> masking = blocks.stream()
                .filter(block -> block.action() == RuleAction.MASK)
                .toList();
        if (masking.stream().anyMatch(BlockMatch::isAboutAuthor)) {
            return Optional.of(all(text, name));
        }
        Deadline deadline = Deadline.in(MAX_DURATION);
        Stream<Evidence> links = masking.stream().flatMap(block -> block.linksIn(text.original()).stream());
        try {
            return Optional.of(new Masking(
                    masks(Stream.concat(links, masked(text, locale, words, deadline))),
                    masks(masked(name, locale, words, deadline))));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Masks everything, for a text that could not be searched. */
    static Masking all(FoldedText text, FoldedText name) {
        return new Masking(all(text), all(name));
    }

    private static Stream<Evidence> masked(FoldedText text, String locale, List<WordRule> words, Deadline deadline) {
        return words.stream().flatMap(rule -> rule.masked(text, locale, deadline).stream());
    }

    private static Masks masks(Stream<Evidence> found) {
        return new Masks(found.map(one -> new Span(one.start(), one.end())).toList());
    }

    private static Masks all(FoldedText text) {
        return new Masks(List.of(new Span(0, text.original().length())));
    }
}
