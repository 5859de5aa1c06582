package io.klartext.moderation.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.comment.screening.ScreenedComment;
import io.klartext.moderation.policy.NumberedPolicy;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.Subject;
import io.klartext.moderation.text.FoldedText;
import io.klartext.moderation.text.Language;
import io.klartext.moderation.text.Links;
import io.klartext.moderation.text.SimHash;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Keeps what the first look made of comments, and finds what earlier ones know of a new one. */
@Singleton
class Screenings {
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration FLOOD = Duration.ofMinutes(10);
    private static final Duration FORMULA_REMEMBERED = Duration.ofDays(1);
    private static final int SHORT_TEXT = 20;
    private static final int MOST_COMPARED = 5000;
    private static final String FACTS =
            """
            select (select number from moderation_version) as rules_version,
                   (select count(*) from comment_screening s
                    where s.text_hash = sha256(convert_to(cast(:text as text), 'UTF8')) and s.comment_id <> :id
                    and s.at > :equal_since and exists (
                        select from comment o where o.id = s.comment_id and o.state <> 'withdrawn'
                        and (not :formula
                             or :verified and o.verified_at is not null and o.email_index = :writer))) as equal,
                   (select count(*) from (
                        select s.fingerprint, s.text_hash from comment_screening s
                        where s.at > :remembered and s.comment_id <> :id order by s.at desc limit\s""" + MOST_COMPARED + """
                    ) recent where :fingerprint <> 0
                    and bit_count(cast(recent.fingerprint # :fingerprint as bit(64))) <= :near
                    and recent.text_hash <> sha256(convert_to(cast(:text as text), 'UTF8'))) as similar,
                   count(*) filter (where {counts} and c.created_at > :flood) as recent,
                   count(*) filter (where {counts} and c.state = 'published') as published,
                   count(*) filter (where {counts} and c.state in ('rejected', 'spam')
                                    and c.reason is distinct from 'duplicate') as refused,
                   count(*) filter (where c.state = 'published' and c.verified_at is not null) as trusted
            from comment c where c.email_index = :writer and c.id <> :id""".replace("{counts}", "(not :verified or c.verified_at is not null)");

    private final Queries database;
    private final ObjectMapper json;

    Screenings(Queries database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What is known of the writer and of the text: one statement. Who only names an address earns no trust by it, and is
     * no burden to who proves to own it.
     */
    Known known(ScreenedComment comment, Fingerprint fingerprint) {
        Conditions values = new Conditions()
                .bind("id", comment.id())
                .bind("text", fingerprint.text())
                .bind("fingerprint", fingerprint.near())
                .bind("near", SimHash.NEAR)
                .bind("writer", comment.writer().bytes())
                .bind("verified", comment.verified())
                .bind("remembered", comment.at().minus(REMEMBERED))
                .bind("formula", fingerprint.isFormula())
                .bind("equal_since", comment.at().minus(fingerprint.isFormula() ? FORMULA_REMEMBERED : REMEMBERED))
                .bind("flood", comment.at().minus(FLOOD));
        return database.list(
                        FACTS,
                        values,
                        1,
                        row -> new Known(
                                row.get("rules_version", Long.class),
                                new Subject.Facts(
                                        row.get("equal", Long.class).intValue(),
                                        row.get("similar", Long.class).intValue(),
                                        row.get("recent", Long.class).intValue(),
                                        row.get("published", Long.class).intValue(),
                                        row.get("refused", Long.class).intValue(),
                                        comment.verified()
                                                ? row.get("trusted", Long.class).intValue()
                                                : 0)))
                .get(0);
    }

    /**
     * What the database knows at one moment.
     *
     * @param rulesVersion the version of rules and policies
     */
    record Known(long rulesVersion, Subject.Facts facts) {}

    /**
     * By what a repetition is found.
     *
     * @param text null for a short one, which is said by many
     * @param near that of nearly the same texts, 0 for a text of few words
     * @param isFormula whether many people say it, such as thanks: it counts only if the owner of the same verified mailbox
     *     said it within a day, as the answer would otherwise reveal who did
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

    /** Keeps what was found, in place of what was found in an earlier text of the same comment. */
    void keep(
            ScreenedComment comment,
            FoldedText text,
            Fingerprint fingerprint,
            List<SignalResult> signals,
            Judgement judgement,
            NumberedPolicy policy) {
        forget(comment.id());
        database.execute(
                """
                insert into comment_screening (comment_id, policy, fate, language, text_hash, fingerprint, at)
                values (:id, :policy, :fate, cast(:language as text),
                        sha256(convert_to(cast(:text as text), 'UTF8')), nullif(:fingerprint, 0), :at)""",
                new Conditions()
                        .bind("id", comment.id())
                        .bind("policy", policy.number())
                        .bind("fate", judgement.fate().value())
                        .bind("language", Language.of(text).orElse(null))
                        .bind("text", fingerprint.text())
                        .bind("fingerprint", fingerprint.near())
                        .bind("at", comment.at()));
        keep(comment.id(), signals, judgement);
    }

    private void forget(UUID comment) {
        database.execute("delete from comment_screening where comment_id = :id", new Conditions().bind("id", comment));
    }

    /** All in one statement: this is on the way of every comment. */
    private void keep(UUID comment, List<SignalResult> signals, Judgement judgement) {
        database.execute(
                """
                insert into comment_signal (comment_id, position, code, version, outcome, score, demand, decisive,
                                            evidence, micros)
                select :id, place - 1, signal ->> 'code', cast(signal ->> 'version' as integer), signal ->> 'outcome',
                       cast(signal ->> 'score' as double precision), signal ->> 'demand',
                       signal ->> 'code' in (:because), signal -> 'evidence', cast(signal ->> 'micros' as bigint)
                from jsonb_array_elements(cast(:signals as jsonb)) with ordinality as results (signal, place)""",
                new Conditions()
                        .bind("id", comment)
                        // An empty list is no SQL.
                        .bind("because", judgement.because().isEmpty() ? List.of("") : judgement.because())
                        .bind("signals", text(signals)));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence cannot be written", e);
        }
    }
}
