package io.klartext.comment.desk;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the thread around a comment, in all states, for moderators. */
@Singleton
class CommentThreads {
    private static final int ANCESTORS = 20;
    private static final int NEIGHBOURS = 2;
    private static final int REPLIES = 10;
    private static final String AROUND = """
            with recursive above as (
                select p.id, p.parent_id, p.depth from comment p where p.id = cast(:parent as uuid)
                union all
                select p.id, p.parent_id, p.depth from comment p join above u on p.id = u.parent_id),
            around as (
                (select 'ancestor' as place, u.id from above u order by u.depth desc limit %d)
                union all
                (select 'before', s.id from comment s where {siblings} and (s.created_at, s.id) < (:at, :id)
                 order by s.created_at desc, s.id desc limit %d)
                union all
                (select 'after', s.id from comment s where {siblings} and (s.created_at, s.id) > (:at, :id)
                 order by s.created_at, s.id limit %d)
                union all
                (select 'reply', r.id from comment r where r.parent_id = :id order by r.created_at, r.id limit %d))
            """.formatted(ANCESTORS, NEIGHBOURS, NEIGHBOURS, REPLIES);

    private final Queries database;

    CommentThreads(Queries database) {
        this.database = database;
    }

    /** A comment and its position. */
    private record Placed(String place, ManagedComment comment) {
        private static Placed of(Tuple row) {
            return new Placed(row.get("place", String.class), ManagedComment.of(row));
        }
    }

    /** The thread around the comment. Executes one statement. */
    CommentThread around(ManagedComment comment) {
        String siblings = comment.parentId() == null
                ? "s.article_id = :article and s.parent_id is null"
                : "s.parent_id = cast(:parent as uuid)";
        String sql = AROUND.replace("{siblings}", siblings) + "select n.place, " + ManagedComments.COLUMNS
                + ManagedComments.FROM + " join around n on n.id = c.id order by c.depth, c.created_at, c.id";
        Conditions values = new Conditions()
                .bind("parent", comment.parentId())
                .bind("article", comment.article().id())
                .bind("at", comment.createdAt())
                .bind("id", comment.id());
        Map<String, List<ManagedComment>> found =
                database.list(sql, values, ANCESTORS + 2 * NEIGHBOURS + REPLIES, Placed::of).stream()
                        .collect(Collectors.groupingBy(
                                Placed::place, Collectors.mapping(Placed::comment, Collectors.toList())));
        return new CommentThread(
                found.getOrDefault("ancestor", List.of()),
                found.getOrDefault("before", List.of()),
                found.getOrDefault("after", List.of()),
                found.getOrDefault("reply", List.of()));
    }
}
