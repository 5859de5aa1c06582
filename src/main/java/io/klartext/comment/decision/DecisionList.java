package io.klartext.comment.decision;

import io.klartext.comment.CommentAction;
import io.klartext.comment.Reason;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists the decisions on all comments. */
@Singleton
public class DecisionList {
    // Two decisions of the same moment are told apart by a value that stays the same from page to page.
    private static final SortOrder NEWEST =
            new SortOrder("d.acted_at", "timestamptz", "cast(md5(d.comment_id || ' ' || d.number) as uuid)", true);
    private static final Sql PAGE = Sql.of("""
            select cast(md5(d.comment_id || ' ' || d.number) as uuid) as id, d.comment_id, d.number, d.article_id,
                   a.slug as article_slug, a.headline as article_headline, d.actor, d.acted_by as by_id,
                   k.name as by_name, d.action, d.from_state as from, d.to_state as to, d.reason, d.note, d.policy,
                   d.version, d.acted_at as at
            from comment_decision d
            left join article_title a on a.id = d.article_id
            left join key_name k on k.id = d.acted_by
            where {filter} and {keyset} {order}""");
    private static final Sql COUNT = Sql.of("select count(*) from comment_decision d where {filter}");

    private final Queries database;

    DecisionList(Queries database) {
        this.database = database;
    }

    /**
     * Which decisions a list is about. Null members do not restrict.
     *
     * @param moderator the id of the key that decided
     * @param since the first moment
     * @param until the moment behind the last
     */
    public record Wanted(UUID moderator, CommentAction action, Reason reason, Instant since, Instant until) {
        private Filter filter() {
            return Filter.none()
                    .andIfGiven("d.acted_by = :moderator", "moderator", moderator)
                    .andIfGiven("d.action = :action", "action", action)
                    .andIfGiven("d.reason = :reason", "reason", Reason.codeOf(reason))
                    .andIfGiven("d.acted_at >= :since", "since", since)
                    .andIfGiven("d.acted_at < :until", "until", until);
        }
    }

    /** One page of the decisions, the latest first. Executes one statement, or two with a count. */
    public Page<ListedDecision> page(Wanted wanted, PageRequest page) {
        return database.page(
                PAGE.with("filter", wanted.filter()),
                COUNT.with("filter", wanted.filter()),
                NEWEST,
                page,
                ListedDecision.class,
                decision -> List.of(decision.at().toString(), decision.id().toString()));
    }
}
