package io.klartext.moderation.screening;

import io.klartext.comment.screening.ScreenedComment;
import io.klartext.moderation.policy.NumberedPolicy;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.Subject;
import io.klartext.moderation.text.FoldedText;
import io.klartext.moderation.text.Language;
import io.klartext.moderation.text.Links;
import io.klartext.moderation.text.SimHash;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Stores the results of screenings, and reads the facts that the next screening needs. */
@Singleton
class Screenings {
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration FLOOD = Duration.ofMinutes(10);
    private static final Duration FORMULA_REMEMBERED = Duration.ofDays(1);
    private static final int SHORT_TEXT = 20;
    private static final int MOST_COMPARED = 1000;

    /** The hash of the text is selected, so that it is computed once and not for each row. */
    private static final Sql FACTS = Sql.of("""
            select (select number from moderation_version) as rules_version,
                   (select count(*) from comment_screening s
                    where s.text_hash = (select sha256(convert_to(cast(:text as text), 'UTF8'))) and s.comment_id <> :id
                    and s.screened_at > :equal_since and exists (
                        select from moderated_comment o where o.id = s.comment_id and o.state <> 'withdrawn'
                        and (not :formula or :verified and o.verified and o.writer = :writer))) as facts_equal,
                   (select count(*) from (
                        select s.fingerprint, s.text_hash from comment_screening s
                        where s.screened_at > :remembered and s.comment_id <> :id
                        order by s.screened_at desc limit :compared) recent
                    where :fingerprint <> 0
                    and bit_count(cast(recent.fingerprint # :fingerprint as bit(64))) <= :near
                    and recent.text_hash <> (select sha256(convert_to(cast(:text as text), 'UTF8')))) as facts_similar,
                   count(*) filter (where c.counts and c.created_at > :flood) as facts_recent,
                   count(*) filter (where c.counts and c.state = 'published') as facts_published,
                   count(*) filter (where c.counts and c.state in ('rejected', 'spam')
                                    and c.reason is distinct from 'duplicate') as facts_refused,
                   count(*) filter (where :verified and c.state = 'published' and c.verified) as facts_trusted,
                   (select t.treatment from writer_treatment t
                    where t.writer = :writer and (t.expires_at is null or t.expires_at > :now)
                    and (t.treatment = 'mute' or :verified)) as facts_treatment
            from (select m.*, not :verified or m.verified as counts from moderated_comment m) c
            where c.writer = :writer and c.id <> :id""");
    // Findings in an earlier text of the same comment are replaced.
    private static final Sql KEEP = Sql.of("""
            with signal as (
                select place - 1 as position, found ->> 'code' as code, cast(found ->> 'version' as integer) as version,
                       found ->> 'outcome' as outcome, cast(found ->> 'score' as double precision) as score,
                       found ->> 'demand' as demand, found ->> 'code' = any(:because) as decisive,
                       found -> 'evidence' as evidence, cast(found ->> 'micros' as bigint) as micros
                from jsonb_array_elements(:signals) with ordinality as results (found, place)),
            screened as (
                insert into comment_screening (comment_id, policy, outcome, language, text_hash, fingerprint, screened_at)
                values (:id, :policy, :outcome, cast(:language as text),
                        sha256(convert_to(cast(:text as text), 'UTF8')), nullif(:fingerprint, 0), :at)
                on conflict (comment_id) do update set
                    policy = excluded.policy, outcome = excluded.outcome, language = excluded.language,
                    text_hash = excluded.text_hash, fingerprint = excluded.fingerprint,
                    screened_at = excluded.screened_at),
            outdated as (
                delete from comment_signal where comment_id = :id and code not in (select code from signal))
            insert into comment_signal (comment_id, position, code, version, outcome, score, demand, decisive, evidence,
                                        micros)
            select :id, position, code, version, outcome, score, demand, decisive, evidence, micros from signal
            on conflict (comment_id, code) do update set
                position = excluded.position, version = excluded.version, outcome = excluded.outcome,
                score = excluded.score, demand = excluded.demand, decisive = excluded.decisive,
                evidence = excluded.evidence, micros = excluded.micros""");

    private final Queries database;

    Screenings(Queries database) {
        this.database = database;
    }

    /**
     * The facts about the author and the text, read by one statement. Comments with an unverified address neither gain
     * trust from comments of the verified owner nor count against the owner.
     */
    Known known(ScreenedComment comment, Fingerprint fingerprint) {
        return database.one(
                FACTS.bind("id", comment.id())
                        .bind("text", fingerprint.text())
                        .bind("fingerprint", fingerprint.near())
                        .bind("near", SimHash.NEAR)
                        .bind("compared", MOST_COMPARED)
                        .bind("writer", comment.writer().bytes())
                        .bind("verified", comment.verified())
                        .bind("remembered", comment.at().minus(REMEMBERED))
                        .bind("formula", fingerprint.isFormula())
                        .bind(
                                "equal_since",
                                comment.at().minus(fingerprint.isFormula() ? FORMULA_REMEMBERED : REMEMBERED))
                        .bind("now", comment.at())
                        .bind("flood", comment.at().minus(FLOOD)),
                Known.class);
    }

    /**
     * The facts in the database at one moment.
     *
     * @param rulesVersion the version of rules and policies
     */
    record Known(long rulesVersion, Subject.Facts facts) {}

    /**
     * The fingerprint by which repetitions are found.
     *
     * @param text null for a short one, because many people write the same
     * @param near the fingerprint of nearly equal texts, 0 for a text of few words
     * @param isFormula whether many people write it, such as thanks. Such a text counts as repeated only if the owner
     *     of the same verified mailbox wrote it within a day; otherwise the answer would reveal who did
     */
    record Fingerprint(String text, long near, boolean isFormula) {
        static Fingerprint of(FoldedText text) {
            long near = SimHash.of(text);
            return new Fingerprint(
                    text.folded().length() < SHORT_TEXT ? null : text.folded(),
                    near,
                    near == 0 && Links.hosts(text.original()).isEmpty());
        }
    }

    /** Stores the findings. They replace those in an earlier text of the same comment. */
    void keep(
            ScreenedComment comment,
            FoldedText text,
            Fingerprint fingerprint,
            List<SignalResult> signals,
            ScreeningDecision judgement,
            NumberedPolicy policy) {
        database.execute(KEEP.bind("id", comment.id())
                .bind("policy", policy.number())
                .bind("outcome", judgement.fate())
                .bind("language", Language.of(text).orElse(null))
                .bind("text", fingerprint.text())
                .bind("fingerprint", fingerprint.near())
                .bind("at", comment.at())
                .bind("because", judgement.because())
                .bindJson("signals", signals));
    }
}
