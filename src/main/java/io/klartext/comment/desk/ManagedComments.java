package io.klartext.comment.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.Hash;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.WaitingEdit;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads all comments, for moderators. */
@Singleton
public class ManagedComments {
    static final String FROM = " from comment c join article a on a.id = c.article_id";
    static final String COLUMNS = """
            c.id, c.article_id, a.slug as article_slug, a.headline as article_headline, c.parent_id, c.depth,
            c.state, c.reason, c.version, c.name, c.website, c.text, c.staff is not null as staff,
            c.verified_at is not null as verified, c.replies, c.created_at, c.state_since, c.published_at, c.edited_at,
            """ + WaitingEdit.COLUMNS;
    private static final String SELECT = "select " + COLUMNS + FROM;

    private final Queries database;

    ManagedComments(Queries database) {
        this.database = database;
    }

    /** The sort orders of lists for moderators. */
    public enum Sort {
        NEWEST(true),
        OLDEST(false);

        private final SortOrder order;

        Sort(boolean descending) {
            this.order = new SortOrder("c.created_at", "timestamptz", "c.id", descending);
        }
    }

    /** A filter of comments. Null members do not restrict. */
    public record Filter(CommentState state, UUID article, Reason reason, Instant since, String words) {
        private Conditions conditions() {
            return new Conditions()
                    .andIfGiven("c.state = :state", "state", state == null ? null : state.value())
                    .andIfGiven("c.article_id = :article", "article", article)
                    .andIfGiven("c.reason = :reason", "reason", reason == null ? null : reason.value())
                    .andIfGiven(
                            "(c.text ilike :words or c.edit_text ilike :words or c.name ilike :words)",
                            "words",
                            pattern())
                    .andIfGiven("c.created_at >= :since", "since", since);
        }

        private String pattern() {
            return words == null ? null : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    /** The number of comments with the same address, including this one. */
    public record WriterHistory(int comments, int published, int rejected, int spam) {
        private static WriterHistory of(Tuple row) {
            return new WriterHistory(
                    row.get("comments", Integer.class),
                    row.get("published", Integer.class),
                    row.get("rejected", Integer.class),
                    row.get("spam", Integer.class));
        }
    }

    /** The states of the author's comments; empty for an erased comment. */
    public WriterHistory historyOfWriter(UUID comment) {
        return database.list("""
                select cast(count(*) as integer) as comments,
                       cast(count(*) filter (where o.state = 'published') as integer) as published,
                       cast(count(*) filter (where o.state = 'rejected') as integer) as rejected,
                       cast(count(*) filter (where o.state = 'spam') as integer) as spam
                from comment c join comment o on o.email_index = c.email_index
                where c.id = :comment""", new Conditions().bind("comment", comment), 1, WriterHistory::of)
                .get(0);
    }

    /** The number of an author's comments in each state. */
    public Map<CommentState, Long> countsOf(Hash writer) {
        Map<CommentState, Long> counts = new EnumMap<>(CommentState.class);
        for (CommentState state : CommentState.values()) {
            counts.put(state, 0L);
        }
        // An erased comment has no author.
        counts.remove(CommentState.ERASED);
        Conditions theirs = new Conditions().and("c.email_index = :writer", "writer", writer.bytes());
        database.list(
                        "select c.state, count(*) as number from comment c" + theirs.where() + " group by c.state",
                        theirs,
                        counts.size(),
                        row -> Map.entry(
                                CommentState.of(row.get("state", String.class)), row.get("number", Long.class)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** One page of the comments of a writer, the newest first. */
    public Page<ManagedComment> pageOf(Hash writer, PageRequest page) {
        return page(new Conditions().and("c.email_index = :writer", "writer", writer.bytes()), Sort.NEWEST, page);
    }

    /** One page of the comments that pass the filter: one statement, two with a count. */
    public Page<ManagedComment> page(Filter filter, Sort sort, PageRequest page) {
        return page(filter.conditions(), sort, page);
    }

    private Page<ManagedComment> page(Conditions conditions, Sort sort, PageRequest page) {
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
