package io.klartext.comment.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.Hash;
import io.klartext.comment.Reason;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads all comments, for moderators. */
@Singleton
public class ManagedComments {
    /** The columns of a {@link ManagedComment}. */
    static final String COLUMNS = """
            c.id, c.article_id, a.slug as article_slug, a.headline as article_headline, c.parent_id, c.depth,
            c.state, c.reason, c.message, c.version, c.name, c.website, c.text, c.staff_key_id is not null as staff,
            c.verified_at is not null as verified, c.replies as reply_count, c.created_at, c.state_since,
            c.published_at, c.edited_at, c.edit_text, c.edit_at as edit_edited_at""";

    private static final Sql PAGE = Sql.of("""
            select {columns} from comment c join article_title a on a.id = c.article_id
            where {filter} and {keyset} {order}""").with("columns", COLUMNS);
    private static final Sql COUNT = Sql.of("select count(*) from comment c where {filter}");
    /** The triggers of V0217 keep this number. */
    private static final Sql COUNT_ALL = Sql.of("select total_of('comments')");

    private static final Sql BY_ID = Sql.of("""
            select {columns} from comment c join article_title a on a.id = c.article_id where c.id = :id""").with("columns", COLUMNS);
    private static final Sql HISTORY = Sql.of("""
            select count(*) as comments,
                   count(*) filter (where o.state = 'published') as published,
                   count(*) filter (where o.state = 'rejected') as rejected,
                   count(*) filter (where o.state = 'spam') as spam
            from comment c join comment o on o.email_index = c.email_index where c.id = :comment""");
    private static final String SAME_WRITER =
            "c.email_index = (select o.email_index from comment o where o.id = :comment)";
    private static final Sql COUNTS = Sql.of("""
            select c.state, count(*) as number from comment c where c.email_index = :writer group by c.state""");

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

    /** Matches both spellings of umlauts, with one and with two letters. Each condition uses an index. */
    private static final String FOLDED = """
            (c.folded like folded_pattern(without_accents(:words))
             or c.folded like folded_pattern(with_spelled_umlauts(:words)))""";

    /** Which comments a list is about. Null members do not restrict. */
    public record Wanted(CommentState state, UUID article, Reason reason, Instant since, String words) {
        private Filter filter() {
            return Filter.none()
                    .andIfGiven("c.state = :state", "state", state)
                    .andIfGiven("c.article_id = :article", "article", article)
                    .andIfGiven("c.reason = :reason", "reason", Reason.codeOf(reason))
                    .andIfGiven(FOLDED, "words", words)
                    .andIfGiven("c.created_at >= :since", "since", since);
        }
    }

    /** The number of comments with the same address, including this one. */
    public record WriterHistory(int comments, int published, int rejected, int spam) {}

    /** The states of the author's comments; empty for an erased comment. */
    public WriterHistory historyOfWriter(UUID comment) {
        return database.one(HISTORY.bind("comment", comment), WriterHistory.class);
    }

    private record StateCount(CommentState state, long number) {}

    /** The number of an author's comments in each state. */
    public Map<CommentState, Long> countsOf(Hash writer) {
        Map<CommentState, Long> counts = new EnumMap<>(CommentState.class);
        for (CommentState state : CommentState.values()) {
            counts.put(state, 0L);
        }
        // An erased comment has no author.
        counts.remove(CommentState.ERASED);
        database.list(COUNTS.bind("writer", writer.bytes()), StateCount.class)
                .forEach(count -> counts.put(count.state(), count.number()));
        return counts;
    }

    /** One page of the comments of a writer, the newest first. */
    public Page<ManagedComment> pageOf(Hash writer, PageRequest page) {
        return page(Filter.where("c.email_index = :writer", "writer", writer.bytes()), Sort.NEWEST, page);
    }

    /**
     * One page of all comments of the author of a comment, the newest first; of none for a comment without an author.
     *
     * @throws Failure.NotFound if there is no such comment
     */
    public Page<ManagedComment> pageOfWriter(UUID comment, PageRequest page) {
        get(comment);
        return page(Filter.where(SAME_WRITER, "comment", comment), Sort.NEWEST, page);
    }

    /** One page of the comments that match. Executes one statement, or two with a count. */
    public Page<ManagedComment> page(Wanted wanted, Sort sort, PageRequest page) {
        return page(wanted.filter(), sort, page);
    }

    private Page<ManagedComment> page(Filter filter, Sort sort, PageRequest page) {
        return database.page(
                PAGE.with("filter", filter),
                filter.size() == 0 ? COUNT_ALL : COUNT.with("filter", filter),
                sort.order,
                page,
                ManagedComment.class,
                comment -> List.of(comment.createdAt().toString(), comment.id().toString()));
    }

    public ManagedComment get(UUID id) {
        return database.find(BY_ID.bind("id", id), ManagedComment.class)
                .orElseThrow(() -> new Failure.NotFound("The comment"));
    }
}
