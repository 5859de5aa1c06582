package io.klartext.article.selection;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import java.util.List;
import java.util.UUID;

/**
 * The tag or author of a filter that the fewest articles have.
 *
 * @param kind the table of the tag or author
 * @param ids several if the filter accepts any of several; empty if nothing has these slugs
 * @param uses how often working copies and publications refer to them
 */
record RarestReference(String kind, List<UUID> ids, long uses) {
    /**
     * Up to this number, articles are read by id and sorted. With more, a scan in the order of the list finds a page
     * sooner.
     */
    private static final int FEW = 2000;

    private static final Sql FOUND = Sql.of("""
            {article} = any(array(select r.article_id from {references}_{kind} r where r.{kind}_id = any(:ids)))""");

    /** Whether it is one tag or one author. */
    boolean isSingle() {
        return ids.size() == 1;
    }

    /** The filter; restricted to the articles of the tag or author, which it implies, if they are few. */
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
