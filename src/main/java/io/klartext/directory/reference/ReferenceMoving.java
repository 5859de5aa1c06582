package io.klartext.directory.reference;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Moves the references of all articles from one entry to another, in working copies and in publications. They keep
 * their positions. An article that refers to both entries keeps the first reference.
 */
public final class ReferenceMoving {
    private static final List<Sql> MOVE =
            List.of(Sql.of("""
            delete from {owner}_{kind} r using {owner}_{kind} first
            where r.{kind}_id in (:merged, :into) and first.{kind}_id in (:merged, :into)
            and first.article_id = r.article_id and first.position < r.position"""), Sql.of("update {owner}_{kind} set {kind}_id = :into where {kind}_id = :merged"));

    /** Renumbers positions without gaps, in two steps, because they must be unique at every moment. */
    private static final List<Sql> RENUMBER = List.of(Sql.of("""
            update {owner}_{kind} r set position = -1 - counted.place
            from (select article_id, position, row_number() over (partition by article_id order by position) - 1 as place
                  from {owner}_{kind}
                  where article_id in (select article_id from {owner}_{kind} where {kind}_id = :into)) counted
            where counted.article_id = r.article_id and counted.position = r.position and counted.place <> r.position"""), Sql.of("""
            update {owner}_{kind} set position = -1 - position
            where position < 0 and article_id in (select article_id from {owner}_{kind} where {kind}_id = :into)"""));

    private static final Sql MERGED_BEFORE =
            Sql.of("update {kind} set merged_into = :into where merged_into = :merged");

    private ReferenceMoving() {}

    /** Requires {@link MergeLock#blockReferences}. */
    public static void move(Queries database, String kind, UUID merged, UUID into) {
        for (String owner : List.of("article", "publication")) {
            run(database, MOVE, owner, kind, step -> step.bind("merged", merged).bind("into", into));
            run(database, RENUMBER, owner, kind, step -> step.bind("into", into));
        }
        database.execute(MERGED_BEFORE.with("kind", kind).bind("merged", merged).bind("into", into));
    }

    private static void run(Queries database, List<Sql> steps, String owner, String kind, UnaryOperator<Sql> bind) {
        steps.forEach(
                step -> database.execute(bind.apply(step.with("owner", owner).with("kind", kind))));
    }
}
