package io.klartext.comment;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Loads comments for changes. */
@Singleton
public class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {
    private static final Sql OF_MAILBOX = Sql.of("""
            select o.id from comment c join comment o on o.id = c.id
                or c.verified_at = c.created_at and o.email_index = c.email_index and o.verified_at is not null
            where c.id = :id""");
    private static final Sql DEPTH_OF_PUBLISHED = Sql.of("""
            select depth from comment where id = :id and article_id = :article and state = 'published'""");
    private static final Sql EQUAL = Sql.of("""
            select any_found as found, from_same_address, parent_depth from find_equal_comments(
                :writer, :article, cast(:parent as uuid), :text, cast(:address as text))""");
    private static final Sql LOCALE = Sql.of("select locale from article_title where id = :article");
    private static final Sql COUNT_PUBLIC =
            Sql.of("select 1 from (select count_public_comment(:article, cast(:parent as uuid), :change)) counted");
    private static final Sql LOCK = Sql.of("""
            with recursive above as (
                select id, parent_id from comment where id = any(:ids)
                union
                select c.id, c.parent_id from comment c join above a on c.id = a.parent_id
            )
            select locked.id from (
                select c.id, c.article_id from comment c where c.id in (select id from above)
                order by c.depth desc, c.id for update
            ) locked order by locked.article_id, locked.id""");

    private final Queries queries;

    CommentRepository(Queries queries) {
        this.queries = queries;
    }

    public Optional<Comment> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The comment with that hash of its status token. */
    public Optional<Comment> findForChange(byte[] statusToken) {
        return find("statusToken", (Object) statusToken)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The comment and, if it is verified, all verified ones of the same mailbox. */
    public List<UUID> ofMailbox(UUID id) {
        return queries.list(OF_MAILBOX.bind("id", id), UUID.class);
    }

    /** The depth of a public comment on the article; empty if there is none. */
    public Optional<Integer> depthOfPublished(UUID id, UUID article) {
        return queries.find(DEPTH_OF_PUBLISHED.bind("id", id).bind("article", article), Integer.class);
    }

    /**
     * Equal comments of one author in the same place.
     *
     * @param found whether there are any that are neither withdrawn nor erased
     * @param fromSameAddress whether one of them came from the same IP address
     * @param parentDepth the depth of the comment that they answer; null if there is none or it is not public
     */
    public record EqualComments(boolean found, boolean fromSameAddress, Integer parentDepth) {}

    /**
     * Finds equal comments. Of two equal submissions at the same time, on whichever server, the second waits for the first.
     *
     * @param ipAddress null if it is not known
     */
    public EqualComments findEqual(byte[] emailIndex, UUID article, UUID parent, String text, String ipAddress) {
        return queries.one(
                EQUAL.bind("writer", emailIndex)
                        .bind("article", article)
                        .bind("parent", parent)
                        .bind("text", text)
                        .bind("address", ipAddress),
                EqualComments.class);
    }

    public String localeOf(UUID article) {
        return queries.one(LOCALE.bind("article", article), String.class);
    }

    /**
     * Changes the number of public comments: of the replies to all comments above it, from the nearest up, and of its
     * article. Whoever changes the same numbers waits until the transaction ends.
     */
    public void countPublic(Comment comment, int change) {
        queries.number(COUNT_PUBLIC
                .bind("article", comment.articleId())
                .bind("parent", comment.parentId())
                .bind("change", change));
    }

    /** Locks the comments and all their ancestors, from the deepest up; returns their ids, grouped by article. */
    public List<UUID> lockWithAncestors(Collection<UUID> ids) {
        return queries.list(LOCK.bind("ids", List.copyOf(ids)), UUID.class);
    }
}
