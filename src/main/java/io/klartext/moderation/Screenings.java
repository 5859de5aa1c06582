package io.klartext.moderation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.comment.ScreenedComment;
import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import io.klartext.moderation.signal.FoldedText;
import io.klartext.moderation.signal.Judgement;
import io.klartext.moderation.signal.Language;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.SimHash;
import io.klartext.moderation.signal.Subject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Keeps what the first look made of comments, and finds what earlier ones know of a new one. */
@Singleton
class Screenings {
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration FLOOD = Duration.ofMinutes(10);
    private static final int SHORT_TEXT = 20;
    private static final int MOST_COMPARED = 5000;
    private static final String FACTS = """
            select (select count(*) from comment_screening s
                    where s.text_hash = sha256(convert_to(cast(:text as text), 'UTF8')) and s.comment_id <> :id
                    and s.at > :remembered) as equal,
                   (select count(*) from (
                        select s.fingerprint, s.text_hash from comment_screening s
                        where s.at > :remembered and s.comment_id <> :id order by s.at desc limit\s""" + MOST_COMPARED + """
                    ) recent where :fingerprint <> 0
                    and bit_count(cast(recent.fingerprint # :fingerprint as bit(64))) <= :near
                    and recent.text_hash <> sha256(convert_to(cast(:text as text), 'UTF8'))) as similar,
                   count(*) filter (where c.created_at > :flood) as recent,
                   count(*) filter (where c.state = 'published') as published,
                   count(*) filter (where c.state in ('rejected', 'spam')) as refused
            from comment c where c.email_index = :writer and c.id <> :id""";

    private final Queries database;
    private final ObjectMapper json;

    Screenings(Queries database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What is known of the writer and of the text: one statement. Nobody's address is verified, so none is trusted. */
    Subject.Facts facts(ScreenedComment comment, FoldedText text) {
        Conditions values = new Conditions()
                .bind("id", comment.id())
                .bind("text", repeatable(text))
                .bind("fingerprint", SimHash.of(text))
                .bind("near", SimHash.NEAR)
                .bind("writer", comment.writer().bytes())
                .bind("remembered", comment.at().minus(REMEMBERED))
                .bind("flood", comment.at().minus(FLOOD));
        return database.list(
                        FACTS,
                        values,
                        1,
                        row -> new Subject.Facts(
                                row.get("equal", Long.class).intValue(),
                                row.get("similar", Long.class).intValue(),
                                row.get("recent", Long.class).intValue(),
                                row.get("published", Long.class).intValue(),
                                row.get("refused", Long.class).intValue(),
                                0))
                .get(0);
    }

    /** Short texts are said by many. */
    private static String repeatable(FoldedText text) {
        return text.folded().length() < SHORT_TEXT ? null : text.folded();
    }

    /** Keeps what was found, in place of what was found in an earlier text of the same comment. */
    void keep(
            ScreenedComment comment,
            FoldedText text,
            List<SignalResult> signals,
            Judgement judgement,
            NumberedPolicy policy) {
        forget(comment.id());
        long fingerprint = SimHash.of(text);
        database.execute(
                """
                insert into comment_screening (comment_id, policy, fate, language, suspicion, text_hash, fingerprint, at)
                values (:id, :policy, :fate, cast(:language as text), :suspicion,
                        sha256(convert_to(cast(:text as text), 'UTF8')), nullif(:fingerprint, 0), :at)""",
                new Conditions()
                        .bind("id", comment.id())
                        .bind("policy", policy.number())
                        .bind("fate", judgement.fate().value())
                        .bind("language", Language.of(text).orElse(null))
                        .bind("suspicion", judgement.because().size())
                        .bind("text", repeatable(text))
                        .bind("fingerprint", fingerprint)
                        .bind("at", comment.at()));
        for (int i = 0; i < signals.size(); i++) {
            keep(
                    comment.id(),
                    i,
                    signals.get(i),
                    judgement.because().contains(signals.get(i).code()));
        }
    }

    private void forget(UUID comment) {
        database.execute("delete from comment_screening where comment_id = :id", new Conditions().bind("id", comment));
    }

    private void keep(UUID comment, int position, SignalResult signal, boolean decisive) {
        database.execute(
                """
                insert into comment_signal (comment_id, position, code, version, outcome, score, demand, decisive,
                                            evidence, micros)
                values (:id, :position, :code, :version, :outcome, :score, :demand, :decisive,
                        cast(:evidence as jsonb), :micros)""",
                new Conditions()
                        .bind("id", comment)
                        .bind("position", position)
                        .bind("code", signal.code())
                        .bind("version", signal.version())
                        .bind("outcome", signal.outcome().value())
                        .bind("score", signal.score())
                        .bind("demand", signal.demand().value())
                        .bind("decisive", decisive)
                        .bind("evidence", text(signal.evidence()))
                        .bind("micros", signal.micros()));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence cannot be written", e);
        }
    }
}
