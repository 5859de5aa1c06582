package io.klartext.comment;

import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import io.klartext.database.SortOrder;
import io.klartext.kernel.Failure;
import io.klartext.kernel.Page;
import io.klartext.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads all comments, for moderators. */
@Singleton
public class ManagedComments {
    private static final String FROM = " from comment c join article a on a.id = c.article_id";
    private static final String SELECT = """
            select c.id, c.article_id, a.slug as article_slug, a.headline as article_headline, c.parent_id, c.depth,
            c.state, c.version, c.name, c.website, c.text, c.staff is not null as staff, c.replies, c.created_at,
            c.state_since, c.published_at, c.edited_at""" + FROM;

    private final Queries database;

    ManagedComments(Queries database) {
        this.database = database;
    }

    /** The orders in which moderators may have a list. */
    public enum Sort {
        NEWEST(true),
        OLDEST(false);

        private final SortOrder order;

        Sort(boolean descending) {
            this.order = new SortOrder("c.created_at", "timestamptz", "c.id", descending);
        }
    }

    /** Which comments a list is about; null members restrict nothing. */
    public record Filter(CommentState state, UUID article, Instant since) {
        private Conditions conditions() {
            return new Conditions()
                    .andIfGiven("c.state = :state", "state", state == null ? null : state.value())
                    .andIfGiven("c.article_id = :article", "article", article)
                    .andIfGiven("c.created_at >= :since", "since", since);
        }
    }

    /** One page of the comments that pass the filter: one statement, two with a count. */
    public Page<ManagedComment> page(Filter filter, Sort sort, PageRequest page) {
        Conditions conditions = filter.conditions();
        Conditions restricted = sort.order.restrict(conditions.copy(), page);
        return Page.of(
                database.list(
                        SELECT + restricted.where() + sort.order.orderBy(page),
                        restricted,
                        page.fetchSize(),
                        ManagedComment::of),
                page,
                comment -> List.of(comment.createdAt().toString(), comment.id().toString()),
                () -> database.number("select count(*)" + FROM + conditions.where(), conditions));
    }

    public ManagedComment get(UUID id) {
        Conditions conditions = new Conditions().and("c.id = :id", "id", id);
        return database.list(SELECT + conditions.where(), conditions, 1, ManagedComment::of).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("The comment"));
    }
}
