package io.klartext.moderation.policy;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.report.ReportReason;
import io.klartext.moderation.signal.Signals;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies of the site and of articles. */
@Singleton
@Transactional
public class Policies {
    private static final int OF_CONFIGURATION = 1;
    private static final Sql LATEST = Sql.of("""
            (select number, false as of_article, draft from moderation_policy
             where article_id is null order by number desc limit 1)
            union all
            (select number, true as of_article, draft from moderation_policy
             where article_id = cast(:article as uuid) order by number desc limit 1)
            order by of_article""");
    private static final Sql INSERT = Sql.of("""
            insert into moderation_policy (article_id, draft, created_by, created_at)
            values (cast(:article as uuid), :draft, :by, :now)""");
    private static final Sql ARTICLE = Sql.of("select from article_title where id = :article");

    /** The default thresholds above which a signal holds a comment. */
    public static final Map<String, Double> HELD =
            Map.of("links", 1.0, "repeated_text", 1.0, "flood", 5.0, "shouting", 0.7, "language", 1.0, "history", 0.5);

    private static final List<String> REPORTED =
            Arrays.stream(ReportReason.values()).map(ReportReason::value).toList();
    private static final Map<String, Integer> WEIGHTS = REPORTED.stream()
            .collect(Collectors.toMap(Function.identity(), reason -> reason.equals("illegal") ? 2 : 1));

    private final Queries database;
    private final CommentConfig config;
    private final PolicyRecording recording;
    private final Validator validator;
    private final Clock clock;

    Policies(Queries database, CommentConfig config, PolicyRecording recording, Validator validator, Clock clock) {
        this.database = database;
        this.config = config;
        this.recording = recording;
        this.validator = validator;
        this.clock = clock;
    }

    /** The policy of the site. */
    public NumberedPolicy ofSite() {
        return find(null);
    }

    /** The effective policy of an article, with defaults from the site. */
    public NumberedPolicy ofArticle(UUID article) {
        if (!database.exists(ARTICLE.bind("article", article))) {
            throw new Failure.NotFound("The article");
        }
        return find(article);
    }

    /**
     * Stores a new policy, which is effective immediately.
     *
     * @param article null for that of the site
     */
    public NumberedPolicy write(UUID article, VersionCondition condition, PolicyDraft draft, Caller by) {
        database.lock("moderation policy");
        condition.check((article == null ? ofSite() : ofArticle(article)).version());
        check(draft);
        Instant now = clock.now();
        database.execute(INSERT.bind("article", article)
                .bindJson("draft", draft)
                .bind("by", by.id())
                .bind("now", now));
        NumberedPolicy written = find(article);
        recording.record(article, written.version(), by, now);
        return written;
    }

    /** Fails if the draft is invalid. */
    void check(PolicyDraft draft) {
        Violations violations = Violations.of(validator, draft);
        checkNames("", draft, violations);
        violations.refuse();
    }

    /** Adds violations for unknown signals, reasons and time zones in the draft at that pointer. */
    public static void checkNames(String pointer, PolicyDraft draft, Violations violations) {
        if (draft.hours() != null) {
            draft.hours().check(pointer + "/hours", violations);
        }
        checkNames(pointer + "/hold", draft.hold(), Signals.CODES, violations);
        checkNames(pointer + "/spam", draft.spam(), Signals.CODES, violations);
        checkNames(pointer + "/reportWeights", draft.reportWeights(), REPORTED, violations);
    }

    private static void checkNames(String pointer, Map<String, ?> members, List<String> names, Violations violations) {
        if (members != null) {
            members.keySet().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> violations.add(
                            pointer + Violations.step(name), "invalid", "must be one of " + String.join(", ", names)));
        }
    }

    public NumberedPolicy find(UUID article) {
        List<Stored> stored = database.list(LATEST.bind("article", article), Stored.class);
        Policy policy = ofConfiguration();
        int number = OF_CONFIGURATION;
        for (Stored one : stored) {
            policy = one.draft().over(policy);
            number = Math.max(number, one.number());
        }
        Optional<Stored> own = stored.stream()
                .filter(one -> one.ofArticle() == (article != null))
                .findFirst();
        return new NumberedPolicy(
                own.map(Stored::number).orElse(OF_CONFIGURATION),
                number,
                policy,
                own.map(Stored::draft).orElse(PolicyDraft.NONE));
    }

    /** The policy that the draft would be for the site. */
    public Policy complete(PolicyDraft draft) {
        return draft.over(ofConfiguration());
    }

    private Policy ofConfiguration() {
        // Rounded up to whole days, because 0 means never.
        int days = config.closeAfter()
                .map(after -> (int) after.plusDays(1).minusNanos(1).toDays())
                .orElse(0);
        return new Policy(Policy.Mode.valueOf(config.mode().name()), 3, days, null, true, HELD, Map.of(), 3, WEIGHTS);
    }

    /** A row of the table. */
    private record Stored(int number, boolean ofArticle, PolicyDraft draft) {}
}
