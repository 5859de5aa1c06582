package io.klartext.article.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.article.revision.diff.TextDiff;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares two revisions of an article. */
@Singleton
public class RevisionComparing {
    private static final Sql ENDS = Sql.of("""
            select coalesce(cast(:from as integer), p.version, (
                       select max(r.number) from revision r where r.article_id = a.id and r.number < named.newer),
                   named.newer) as "from", named.newer as "to"
            from article a
            cross join lateral (select coalesce(cast(:to as integer), a.version) as newer) named
            left join publication p on p.article_id = a.id and is_public(p.published_at, p.unpublish_at, :now)
            where a.id = :article""");

    private final Queries database;
    private final Revisions revisions;
    private final Clock clock;

    RevisionComparing(Queries database, Revisions revisions, Clock clock) {
        this.database = database;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * The difference between two revisions.
     *
     * @param from null for the published revision, or for the one before {@code to} if the article is not public
     * @param to null for the newest
     */
    public RevisionDiff compare(UUID article, Integer from, Integer to) {
        Ends ends = ends(article, from, to);
        Map<Integer, ObjectNode> texts = revisions.find(article, ends.numbers()).stream()
                .collect(Collectors.toMap(Revision::number, Revision::content));
        if (texts.size() < ends.numbers().size()) {
            throw Revisions.notFound();
        }
        return new RevisionDiff(ends.from(), ends.to(), TextDiff.between(texts.get(ends.from()), texts.get(ends.to())));
    }

    private Ends ends(UUID article, Integer from, Integer to) {
        return database.find(
                        ENDS.bind("article", article)
                                .bind("from", from)
                                .bind("to", to)
                                .bind("now", clock.now()),
                        Ends.class)
                .orElseThrow(() -> new Failure.NotFound("The article"));
    }

    private record Ends(int from, int to) {
        Set<Integer> numbers() {
            return new TreeSet<>(List.of(from, to));
        }
    }
}
