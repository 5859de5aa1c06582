package io.klartext.directory;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import java.util.List;
import java.util.UUID;

/**
 * Moves the references of all articles from one entry to another, in working copies and in publications. They keep
 * their positions. An article that refers to both entries keeps the first reference.
 */
final class ReferenceMoving {
    private static final List<String> STATEMENTS = List.of(
            """
            delete from %1$s_%2$s r using %1$s_%2$s first
            where r.%2$s_id in (:merged, :into) and first.%2$s_id in (:merged, :into)
            and first.article_id = r.article_id and first.position < r.position""",
            "update %1$s_%2$s set %2$s_id = :into where %2$s_id = :merged",
            // Renumbers positions without gaps, in two steps, because they must be unique at every moment.
            """
            update %1$s_%2$s r set position = -1 - counted.place
            from (select article_id, position, row_number() over (partition by article_id order by position) - 1 as place
                  from %1$s_%2$s
                  where article_id in (select article_id from %1$s_%2$s where %2$s_id = :into)) counted
            where counted.article_id = r.article_id and counted.position = r.position and counted.place <> r.position""",
            """
            update %1$s_%2$s set position = -1 - position
            where position < 0 and article_id in (select article_id from %1$s_%2$s where %2$s_id = :into)""");

    private ReferenceMoving() {}

    /** To be called under the {@link MergeLock}. */
    static void move(Queries database, String table, UUID merged, UUID into) {
        Conditions values = new Conditions().bind("merged", merged).bind("into", into);
        for (String references : List.of("article", "publication")) {
            STATEMENTS.forEach(statement -> database.execute(statement.formatted(references, table), values));
        }
        database.execute("update %s set merged_into = :into where merged_into = :merged".formatted(table), values);
    }
}
