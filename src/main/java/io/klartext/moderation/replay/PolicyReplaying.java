package io.klartext.moderation.replay;

import io.klartext.moderation.policy.Policies;
import io.klartext.moderation.policy.Policy;
import io.klartext.moderation.replay.ReplayReport.Change;
import io.klartext.moderation.replay.ReplayReport.Treatment;
import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.rule.WordRuleDraft;
import io.klartext.moderation.rule.WordRules;
import io.klartext.moderation.screening.ScreeningDecision;
import io.klartext.moderation.signal.SignalFinding;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.SignalResult.Outcome;
import io.klartext.moderation.signal.Signals;
import io.klartext.moderation.signal.Subject;
import io.klartext.moderation.text.Evidence;
import io.klartext.moderation.text.FoldedText;
import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.StoredJson;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** Applies a draft of a policy to earlier decisions of moderators, without changing anything. */
@Singleton
public class PolicyReplaying {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Policies policies;
    private final DecidedComments comments;
    private final Validator validator;
    private final StoredJson json;

    PolicyReplaying(Policies policies, DecidedComments comments, Validator validator, StoredJson json) {
        this.policies = policies;
        this.comments = comments;
        this.validator = validator;
        this.json = json;
    }

    /** A comment judged again. */
    private record Judged(
            DecidedComment comment, ScreeningDecision then, ScreeningDecision now, List<Integer> wordRules) {
        private boolean isChanged() {
            return then.fate() != now.fate();
        }

        private Change change() {
            return new Change(
                    comment.id(),
                    comment.articleId(),
                    comment.headline(),
                    comment.name(),
                    comment.text(),
                    comment.verdict(),
                    comment.at(),
                    new Treatment(then.fate(), then.because(), List.of()),
                    new Treatment(now.fate(), now.because(), wordRules));
        }

        private ReplayQuality.Case before() {
            return new ReplayQuality.Case(comment.verdict(), then.fate());
        }

        private ReplayQuality.Case after() {
            return new ReplayQuality.Case(comment.verdict(), now.fate());
        }
    }

    /**
     * Judges the comments with the latest verdicts by the drafted policy, which also replaces the policies of articles.
     *
     * @throws Failure.Busy if that takes too long
     */
    public Replay replay(ReplayDraft draft) {
        check(draft);
        long start = System.nanoTime();
        Policy policy = policies.complete(draft.policy());
        List<WordRule> words = words(draft);
        List<DecidedComment> decided = comments.last(draft.last());
        List<Judged> judged = new ArrayList<>();
        for (DecidedComment comment : decided) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new Failure.Busy("This takes too long: try fewer comments, or fewer word rules.");
            }
            if (comment.isRemembered()) {
                judged.add(words == null ? judge(comment, policy) : judge(comment, policy, words));
            }
        }
        return sealed(report(policy, decided, judged));
    }

    private void check(ReplayDraft draft) {
        Violations violations = Violations.of(validator, draft);
        if (draft.policy() != null) {
            Policies.checkNames("/policy", draft.policy(), violations);
        }
        List<WordRuleDraft> words = draft.wordRules() == null ? List.of() : draft.wordRules();
        for (int i = 0; i < words.size() && i < ReplayDraft.MAX_RULES; i++) {
            if (words.get(i) != null) {
                WordRules.checkValue("/wordRules/" + i, words.get(i), violations);
            }
        }
        violations.refuse();
    }

    /** The drafted rules, each with its position as id; null if the draft has none. */
    private static List<WordRule> words(ReplayDraft draft) {
        return draft.wordRules() == null
                ? null
                : IntStream.range(0, draft.wordRules().size())
                        .mapToObj(place -> draft.wordRules().get(place).rule(new UUID(0, place)))
                        .toList();
    }

    private static Judged judge(DecidedComment comment, Policy policy) {
        return new Judged(comment, comment.judgement(), ScreeningDecision.of(comment.results(), policy), List.of());
    }

    private static Judged judge(DecidedComment comment, Policy policy, List<WordRule> words) {
        SignalFinding finding = Signals.WORD_RULE.examine(new Subject(
                new FoldedText(comment.text()),
                new FoldedText(comment.name()),
                comment.locale(),
                words,
                List.of(),
                Subject.Facts.NONE));
        SignalResult found = SignalResult.of(Signals.WORD_RULE, Outcome.OK, finding, 0);
        List<SignalResult> results = comment.results().stream()
                .map(result -> result.code().equals(found.code()) ? found : result)
                .toList();
        List<Integer> matching = finding.evidence().stream()
                .map(Evidence::rule)
                .filter(Objects::nonNull)
                .map(rule -> (int) rule.getLeastSignificantBits())
                .distinct()
                .toList();
        return new Judged(comment, comment.judgement(), ScreeningDecision.of(results, policy), matching);
    }

    private static ReplayReport report(Policy policy, List<DecidedComment> decided, List<Judged> judged) {
        return new ReplayReport(
                policy,
                judged.size(),
                decided.size() - judged.size(),
                decided.isEmpty() ? null : decided.get(decided.size() - 1).at(),
                decided.isEmpty() ? null : decided.get(0).at(),
                ReplayQuality.of(judged.stream().map(Judged::before).toList()),
                ReplayQuality.of(judged.stream().map(Judged::after).toList()),
                judged.stream().filter(Judged::isChanged).map(Judged::change).toList());
    }

    private Replay sealed(ReplayReport report) {
        return new Replay(report, HexFormat.of().formatHex(Sha256.of(json.write(report))));
    }
}
