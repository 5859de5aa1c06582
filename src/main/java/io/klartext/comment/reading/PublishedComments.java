package io.klartext.comment.reading;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads published comments only. */
@Singleton
public class PublishedComments {
    /** The number of replies to one comment in a tree; {@code parent} lists the others. */
    public static final int SHOWN_REPLIES = 10;

    private static final int MOST_GENERATIONS = 10;
    private static final int MOST_OF_A_GENERATION = 1000;
    private static final Sql PAGE = Sql.of("select {columns} from comment c where {filter} and {keyset} {order}")
            .with("columns", PublishedComment.COLUMNS);
    private static final Sql COUNT = Sql.of("select count(*) from comment c where {filter}");
    private static final Sql FIRST_REPLIES =
            Sql.of("""
            select c.* from comment p cross join lateral (
                select {columns} from comment c where c.parent_id = p.id and {visible}
                order by c.created_at, c.id limit :shown) c
            where p.id = any(:parents) order by c.created_at, c.id limit :most""").with("columns", PublishedComment.COLUMNS).with("visible", PublishedComment.VISIBLE);

    private final Queries database;

    PublishedComments(Queries database) {
        this.database = database;
    }

    /** The sort orders of lists for readers. */
    public enum Sort {
        OLDEST(false),
        NEWEST(true);

        private final SortOrder order;

        Sort(boolean descending) {
            this.order = new SortOrder("c.created_at", "timestamptz", "c.id", descending);
        }
    }

    /** A comment with its first replies, and theirs. */
    public record Branch(PublishedComment comment, List<Branch> replies, boolean more) {
        /** A comment without replies. */
        public static Branch alone(PublishedComment comment) {
            return new Branch(comment, List.of(), false);
        }
    }

    /** The comments with their replies. Executes one statement for each level. */
    public List<Branch> withReplies(List<PublishedComment> comments) {
        return withReplies(comments, MOST_GENERATIONS);
    }

    private List<Branch> withReplies(List<PublishedComment> comments, int generations) {
        List<UUID> answered = comments.stream()
                .filter(comment -> comment.replies() > 0)
                .map(PublishedComment::id)
                .toList();
        if (answered.isEmpty() || generations == 0) {
            return comments.stream().map(Branch::alone).toList();
        }
        Map<UUID, List<PublishedComment>> found = firstReplies(answered);
        List<PublishedComment> shown = answered.stream()
                .flatMap(id -> found.getOrDefault(id, List.of()).stream().limit(SHOWN_REPLIES))
                .toList();
        Map<UUID, List<Branch>> branches = withReplies(shown, generations - 1).stream()
                .collect(Collectors.groupingBy(branch -> branch.comment().parentId()));
        return comments.stream()
                .map(comment -> new Branch(
                        comment,
                        branches.getOrDefault(comment.id(), List.of()),
                        found.getOrDefault(comment.id(), List.of()).size() > SHOWN_REPLIES))
                .toList();
    }

    /** One page of all comments on an article, including replies. Executes one statement, or two with a count. */
    public Page<PublishedComment> flat(UUID article, Sort sort, PageRequest page) {
        return page(ofArticle(article).and("c.state = 'published'"), sort.order.withOnePlan(), page);
    }

    /** One page of the top-level comments. */
    public Page<PublishedComment> roots(UUID article, Sort sort, PageRequest page) {
        return page(
                ofArticle(article).and("c.parent_id is null").and(PublishedComment.VISIBLE),
                sort.order.withOnePlan(),
                page);
    }

    /** One page of the replies to a comment. */
    public Page<PublishedComment> replies(UUID article, UUID comment, Sort sort, PageRequest page) {
        Filter replies = ofArticle(article).and("c.parent_id = :parent", "parent", comment);
        return page(replies.and(PublishedComment.VISIBLE), sort.order, page);
    }

    private static Filter ofArticle(UUID article) {
        return Filter.where("c.article_id = :article", "article", article);
    }

    /** The first replies to each of the comments, the oldest first, one more than are shown. Executes one statement. */
    private Map<UUID, List<PublishedComment>> firstReplies(Collection<UUID> parents) {
        Sql replies = FIRST_REPLIES
                .bind("parents", List.copyOf(parents))
                .bind("shown", SHOWN_REPLIES + 1)
                .bind("most", MOST_OF_A_GENERATION);
        return database.list(replies, PublishedComment.class).stream()
                .collect(Collectors.groupingBy(PublishedComment::parentId));
    }

    private Page<PublishedComment> page(Filter filter, SortOrder order, PageRequest page) {
        return database.page(
                PAGE.with("filter", filter),
                COUNT.with("filter", filter),
                order,
                page,
                PublishedComment.class,
                comment -> List.of(comment.createdAt().toString(), comment.id().toString()));
    }
}
