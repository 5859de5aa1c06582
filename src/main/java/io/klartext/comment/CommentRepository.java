package io.klartext.comment;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
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
    private static final int MOST_ABOVE = 1000;
    private static final String ABOVE = """
            with recursive above as (
                select id, parent_id, depth from comment where id = :id
                union all
                select c.id, c.parent_id, c.depth from comment c join above a on c.id = a.parent_id)
            select id from above order by depth desc""";

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
        String sql = """
                select o.id from comment c join comment o on o.id = c.id
                    or c.verified_at = c.created_at and o.email_index = c.email_index and o.verified_at is not null
                where c.id = :id""";
        return queries.list(sql, new Conditions().bind("id", id), Integer.MAX_VALUE, row -> row.get("id", UUID.class));
    }

    /** The depth of a public comment on the article; empty if there is none. */
    public Optional<Integer> depthOfPublished(UUID id, UUID article) {
        Conditions conditions = new Conditions()
                .and("c.id = :id", "id", id)
                .and("c.article_id = :article", "article", article)
                .and("c.state = 'published'");
        return queries
                .list(
                        "select c.depth from comment c" + conditions.where(),
                        conditions,
                        1,
                        row -> row.get("depth", Integer.class))
                .stream()
                .findFirst();
    }

    /**
     * Equal comments of one author in the same place.
     *
     * @param found whether there are any that are neither withdrawn nor erased
     * @param fromSameAddress whether one of them came from the same IP address
     */
    public record EqualComments(boolean found, boolean fromSameAddress) {}

    /**
     * Finds equal comments. Of two equal submissions at the same time, on whichever server, the second waits for the first.
     *
     * @param ipAddress null if it is not known
     */
    public EqualComments findEqual(byte[] emailIndex, UUID article, UUID parent, String text, String ipAddress) {
        return queries.list(
                        """
                        select any_found, from_same_address from find_equal_comments(
                            :writer, :article, cast(:parent as uuid), :text, cast(:address as text))""",
                        new Conditions()
                                .bind("writer", emailIndex)
                                .bind("article", article)
                                .bind("parent", parent)
                                .bind("text", text)
                                .bind("address", ipAddress),
                        1,
                        row -> new EqualComments(
                                row.get("any_found", Boolean.class), row.get("from_same_address", Boolean.class)))
                .get(0);
    }

    public String localeOf(UUID article) {
        Conditions conditions = new Conditions().and("id = :article", "article", article);
        String sql = "select locale from article" + conditions.where();
        return queries.list(sql, conditions, 1, row -> row.get("locale", String.class))
                .get(0);
    }

    /** Changes the number of published replies of all ancestors, from the nearest up. */
    public void countReply(Comment comment, int change) {
        if (comment.parentId() == null) {
            return;
        }
        Conditions nearest = new Conditions().bind("id", comment.parentId());
        for (UUID above : queries.list(ABOVE, nearest, MOST_ABOVE, row -> row.get("id", UUID.class))) {
            queries.execute(
                    "update comment set replies = replies + :change where id = :id",
                    new Conditions().bind("change", change).bind("id", above));
        }
    }

    /** Locks the comments and all their ancestors, from the deepest up; returns their ids, grouped by article. */
    public List<UUID> lockWithAncestors(Collection<UUID> ids) {
        String sql = """
                with recursive above as (
                    select id, parent_id from comment where id in (:ids)
                    union
                    select c.id, c.parent_id from comment c join above a on c.id = a.parent_id
                )
                select locked.id from (
                    select c.id, c.article_id from comment c where c.id in (select id from above)
                    order by c.depth desc, c.id for update
                ) locked order by locked.article_id, locked.id""";
        return queries.list(
                sql, new Conditions().bind("ids", ids), Integer.MAX_VALUE, row -> row.get("id", UUID.class));
    }
}
