package io.klartext.moderation.screening;

import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.comment.screening.ScreenedComment;
import io.klartext.comment.screening.Screening;
import io.klartext.comment.screening.Verdict;
import io.klartext.moderation.policy.NumberedPolicy;
import io.klartext.moderation.policy.Policy;
import io.klartext.moderation.rule.BlockMatch;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.Signals;
import io.klartext.moderation.signal.Subject;
import io.klartext.moderation.text.Evidence;
import io.klartext.moderation.text.FoldedText;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Screens comments by the policy of the article: reads the facts and runs all signals. */
@Singleton
class PolicyScreening implements Screening {
    private static final Map<String, Reason> REASONS =
            Map.of("links", Reason.LINK, "word_rule", Reason.WORD_RULE, "repeated_text", Reason.DUPLICATE);

    private final CurrentRules currentRules;
    private final Screenings screenings;
    private final Event<RuleHits> hits;

    PolicyScreening(CurrentRules currentRules, Screenings screenings, Event<RuleHits> hits) {
        this.currentRules = currentRules;
        this.screenings = screenings;
        this.hits = hits;
    }

    @Override
    public Verdict screen(ScreenedComment comment) {
        FoldedText text = new FoldedText(comment.submission().text());
        FoldedText name = new FoldedText(comment.submission().name());
        Screenings.Fingerprint fingerprint = Screenings.Fingerprint.of(text);
        Screenings.Known known = screenings.known(comment, fingerprint);
        CurrentRules.Loaded rules = currentRules.at(known.rulesVersion());
        NumberedPolicy policy = rules.policy(comment.articleId());
        List<WordRule> words = rules.words(comment.at());
        List<BlockMatch> blocks = rules.blocks().matching(comment, comment.at());
        List<SignalResult> results = SignalRun.of(
                Signals.ALL, new Subject(text, name, comment.articleLocale(), words, blocks, known.facts()));
        Optional<Masking> found = Masking.of(text, name, comment.articleLocale(), words, blocks);
        ScreeningDecision first = ScreeningDecision.of(results, policy.policy());
        ScreeningDecision judgement = found.isPresent() ? first : first.unpublished();
        Masking masking = found.orElseGet(() -> Masking.all(text, name));
        return new Verdict(
                state(judgement),
                reason(judgement, policy.policy()),
                policy.number(),
                judgement.because().size(),
                masking.text(),
                masking.name(),
                () -> {
                    screenings.keep(comment, text, fingerprint, results, judgement, policy);
                    hits.fire(new RuleHits(rules(results, blocks)));
                });
    }

    private static Set<UUID> rules(List<SignalResult> results, List<BlockMatch> blocks) {
        Stream<UUID> words = results.stream()
                .flatMap(result -> result.evidence().stream())
                .map(Evidence::rule)
                .filter(Objects::nonNull);
        return Stream.concat(words, blocks.stream().map(BlockMatch::rule)).collect(Collectors.toSet());
    }

    private static CommentState state(ScreeningDecision judgement) {
        return switch (judgement.fate()) {
            case PUBLISH -> CommentState.PUBLISHED;
            case HOLD -> CommentState.PENDING;
            case SPAM -> CommentState.SPAM;
            case REJECT -> CommentState.REJECTED;
        };
    }

    /** The first signal that has a reason for authors. */
    private static Reason reason(ScreeningDecision judgement, Policy policy) {
        return switch (judgement.fate()) {
            case PUBLISH, SPAM -> null;
            case REJECT -> Reason.OTHER;
            case HOLD ->
                judgement.because().stream()
                        .map(REASONS::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(
                                policy.mode() == Policy.Mode.FIRST_TIME
                                        ? Reason.FIRST_COMMENT
                                        : Reason.AWAITING_REVIEW);
        };
    }
}
