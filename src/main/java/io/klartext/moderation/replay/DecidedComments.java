package io.klartext.moderation.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.comment.CommentAction;
import io.klartext.moderation.replay.DecidedComment.StoredSignal;
import io.klartext.moderation.screening.Judgement.Fate;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Finds the comments that moderators decided on last. */
@Singleton
class DecidedComments {
    private static final String LAST = """
            with verdict as not materialized (
                select * from decision where actor = 'moderator' and action in ('approve', 'reject', 'mark_spam'))
            select v.comment_id, v.article_id, v.action, v.at, a.locale, s.fate,
                   case when :words then c.name end as name, case when :words then c.text end as text,
                   (select cast(json_agg(json_build_object('code', g.code, 'version', g.version, 'outcome', g.outcome,
                                'score', g.score, 'demand', g.demand, 'decisive', g.decisive) order by g.position) as text)
                    from comment_signal g where g.comment_id = s.comment_id) as signals
            from (select * from verdict d
                  where not exists (select from verdict l where l.comment_id = d.comment_id and l.number > d.number)
                  order by d.at desc, d.comment_id desc limit :last) v
            left join comment c on c.id = v.comment_id and c.version = v.version
            left join article a on a.id = c.article_id
            left join comment_screening s on s.comment_id = c.id
            order by v.at desc, v.comment_id desc""";

    private final Queries database;
    private final ObjectMapper json;

    DecidedComments(Queries database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The comments with the latest verdicts by people; for each comment its last verdict. Executes one statement.
     *
     * @param words whether to read their texts as well
     */
    List<DecidedComment> last(int number, boolean words) {
        return database.list(LAST, new Conditions().bind("last", number).bind("words", words), number, this::comment);
    }

    private DecidedComment comment(Tuple row) {
        String fate = row.get("fate", String.class);
        return new DecidedComment(
                row.get("comment_id", UUID.class),
                row.get("article_id", UUID.class),
                CommentAction.valueOf(row.get("action", String.class).toUpperCase(Locale.ROOT)),
                row.get("at", Instant.class),
                row.get("locale", String.class),
                row.get("name", String.class),
                row.get("text", String.class),
                fate == null ? null : Fate.valueOf(fate.toUpperCase(Locale.ROOT)),
                signals(row.get("signals", String.class)));
    }

    private List<StoredSignal> signals(String stored) {
        try {
            return stored == null ? List.of() : json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored signals cannot be read", e);
        }
    }
}
