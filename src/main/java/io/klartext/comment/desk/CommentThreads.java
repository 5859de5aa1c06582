package io.klartext.comment.desk;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the thread around a comment, in all states, for moderators. */
@Singleton
class CommentThreads {
    private static final int ANCESTORS = 20;
    private static final int NEIGHBOURS = 2;
    private static final int REPLIES = 10;
    private static final Sql AROUND = Sql.of("""
            with recursive above as (
                select p.id, p.parent_id, p.depth from comment p where p.id = cast(:parent as uuid)
                union all
                select p.id, p.parent_id, p.depth from comment p join above u on p.id = u.parent_id),
            around as (
                (select 'ancestor' as place, u.id from above u order by u.depth desc limit :ancestors)
                union all
                (select 'before', s.id from comment s where {siblings} and (s.created_at, s.id) < (:at, :id)
                 order by s.created_at desc, s.id desc limit :neighbours)
                union all
                (select 'after', s.id from comment s where {siblings} and (s.created_at, s.id) > (:at, :id)
                 order by s.created_at, s.id limit :neighbours)
                union all
                (select 'reply', r.id from comment r where r.parent_id = :id
                 order by r.created_at, r.id limit :replies))
            select n.place, {columns} from comment c join article_title a on a.id = c.article_id
            join around n on n.id = c.id order by c.depth, c.created_at, c.id""").with("columns", ManagedComments.COLUMNS);

    private final Queries database;

    CommentThreads(Queries database) {
        this.database = database;
    }

    /** A comment and its position. */
    private record Placed(String place, @Nested(prefix = "") ManagedComment comment) {}

    /** The thread around the comment. Executes one statement. */
    CommentThread around(ManagedComment comment) {
        Filter siblings = comment.parentId() == null
                ? Filter.where(
                                "s.article_id = :article",
                                "article",
                                comment.article().id())
                        .and("s.parent_id is null")
                : Filter.where("s.parent_id = :parent", "parent", comment.parentId());
        Sql around = AROUND.with("siblings", siblings)
                .bind("parent", comment.parentId())
                .bind("at", comment.createdAt())
                .bind("id", comment.id())
                .bind("ancestors", ANCESTORS)
                .bind("neighbours", NEIGHBOURS)
                .bind("replies", REPLIES);
        Map<String, List<ManagedComment>> found = database.list(around, Placed.class).stream()
                .collect(
                        Collectors.groupingBy(Placed::place, Collectors.mapping(Placed::comment, Collectors.toList())));
        return new CommentThread(
                found.getOrDefault("ancestor", List.of()),
                found.getOrDefault("before", List.of()),
                found.getOrDefault("after", List.of()),
                found.getOrDefault("reply", List.of()));
    }
}
