package io.klartext.moderation.replay;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the comments that moderators decided on last. */
@Singleton
class DecidedComments {
    private static final Sql LAST = Sql.of("""
            with verdict as not materialized (
                select * from moderator_decision where action in ('approve', 'reject', 'mark_spam'))
            select v.comment_id as id, v.article_id, a.headline, v.action as verdict, v.acted_at as at, a.locale, c.name,
                   c.text, s.outcome as fate,
                   coalesce((select jsonb_agg(jsonb_build_object('code', g.code, 'version', g.version,
                                        'outcome', g.outcome, 'score', g.score, 'demand', g.demand,
                                        'decisive', g.decisive) order by g.position)
                             from comment_signal g where g.comment_id = s.comment_id), '[]') as signals
            from (select * from verdict d
                  where not exists (select from verdict l where l.comment_id = d.comment_id and l.number > d.number)
                  order by d.acted_at desc, d.comment_id desc limit :last) v
            left join moderated_comment c on c.id = v.comment_id and c.version = v.version
            left join article_title a on a.id = c.article_id
            left join comment_screening s on s.comment_id = c.id
            order by v.acted_at desc, v.comment_id desc""");

    private final Queries database;

    DecidedComments(Queries database) {
        this.database = database;
    }

    /** The comments with the latest verdicts by people; for each comment its last verdict. Executes one statement. */
    List<DecidedComment> last(int number) {
        return database.list(LAST.bind("last", number), DecidedComment.class);
    }
}
