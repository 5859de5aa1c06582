package io.klartext.article.selection;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import java.util.List;
import java.util.UUID;

/**
 * The tag or author of a filter that the fewest articles have.
 *
 * @param kind the table of what is referred to
 * @param ids several if the filter accepts one of several; none if nothing has the slugs
 * @param uses how often working copies and publications refer to them
 */
record RarestReference(String kind, List<UUID> ids, long uses) {
    /** So many articles are found by their ids and sorted; of more, a list in the order of an index finds some soon. */
    private static final int FEW = 2000;

    private static final Sql FOUND = Sql.of("""
            {article} = any(array(select r.article_id from {references}_{kind} r where r.{kind}_id = any(:ids)))""");

    /** Whether it is one tag or one author. */
    boolean isSingle() {
        return ids.size() == 1;
    }

    /** A condition that the filter implies, and from which the database can start if it leaves few articles. */
    Filter narrowed(Filter filter, String references, String article) {
        if (ids.isEmpty()) {
            return filter.and("false");
        }
        return uses > FEW
                ? filter
                : filter.and(FOUND.with("article", article)
                        .with("references", references)
                        .with("kind", kind)
                        .bind("ids", ids));
    }
}
