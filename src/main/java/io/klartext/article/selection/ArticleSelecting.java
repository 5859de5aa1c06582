package io.klartext.article.selection;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Chooses the tag or author with the fewest articles, from which the database reads a list. The database cannot choose
 * it, because it plans a statement before it knows the entry of a slug. A filter with several tags or authors costs one
 * statement more, which reads stored counts.
 */
@Singleton
public class ArticleSelecting {
    private static final Sql PUBLICATIONS = Sql.of("publication p");

    /** With one tag or author, a list is read from one index, whatever the number of articles. */
    private static final Sql REFERENCES =
            Sql.of("publication_{kind} f join publication p on p.article_id = f.article_id");

    private static final Sql GROUP = Sql.of("""
            select cast(:kind as text) as kind, coalesce(array_agg(e.id), '{}') as ids,
                   coalesce(sum((select sum(u.publications + u.working_copies) from {kind}_use u
                                 where u.{kind}_id = e.id)), 0) as uses
            from {kind} e
            where e.trashed_at is null
            and (e.slug = any(:slugs) or (e.aliases || e.former_slugs) && cast(:slugs as text[]))""");

    private final Queries database;

    ArticleSelecting(Queries database) {
        this.database = database;
    }

    /**
     * The tables of publications, which are named {@code p}, and the filter on them.
     *
     * @param byReference whether the order is that of references, which are named {@code f}
     */
    public record Selection(Sql publications, Filter filter, boolean byReference) {
        /** Whether all matching articles are neighbours in the index of the order, so that one plan is always best. */
        public boolean isOfOneIndex() {
            return filter.size() == (byReference ? 1 : 0);
        }
    }

    /**
     * The tables and the condition for a filter of publications.
     *
     * @param byPublication whether the list is sorted by the time of publication
     */
    public Selection of(PublicationFilter filter, boolean byPublication) {
        ArticleFilter.Reference only = filter.common().onlyReference();
        if (byPublication && only != null) {
            return new Selection(REFERENCES.with("kind", only.kind()), filter.ofOnlyReference(), true);
        }
        if (!filter.common().hasReferences()) {
            return new Selection(PUBLICATIONS, filter.ofPublications(), false);
        }
        RarestReference rarest = rarest(filter.common());
        if (byPublication && rarest.isSingle()) {
            Sql same = Sql.of("f.{kind}_id = :rarest")
                    .with("kind", rarest.kind())
                    .bind("rarest", rarest.ids().get(0));
            return new Selection(
                    REFERENCES.with("kind", rarest.kind()),
                    filter.ofPublications().and(same),
                    true);
        }
        return new Selection(PUBLICATIONS, narrowed(filter, rarest), false);
    }

    /**
     * The filter of publications, named {@code p}, for a list in any order. The database can start with the rarest tag or
     * author.
     */
    public Filter inAnyOrder(PublicationFilter filter) {
        return filter.common().hasReferences() ? narrowed(filter, rarest(filter.common())) : filter.ofPublications();
    }

    private static Filter narrowed(PublicationFilter filter, RarestReference rarest) {
        return rarest.narrowed(filter.ofPublications(), "publication", "p.article_id");
    }

    /** A condition on working copies, named {@code a}, that lets the database start with the rarest tag or author. */
    public Filter ofWorkingCopies(ArticleFilter filter) {
        return filter.hasReferences() ? rarest(filter).narrowed(Filter.none(), "article", "a.id") : Filter.none();
    }

    private RarestReference rarest(ArticleFilter filter) {
        List<Sql> groups = new ArrayList<>();
        filter.tags().forEach(slugs -> groups.add(group("tag", slugs)));
        filter.authors().forEach(slugs -> groups.add(group("author", slugs)));
        Sql all = groups.stream()
                .reduce((one, other) ->
                        Sql.of("{one} union all {other}").with("one", one).with("other", other))
                .orElseThrow();
        return database.list(all, RarestReference.class).stream()
                .min(Comparator.comparing(RarestReference::uses)
                        .thenComparing(found -> found.ids().size()))
                .orElseThrow();
    }

    private static Sql group(String kind, Set<String> slugs) {
        return GROUP.with("kind", kind).bind("kind", kind).bind("slugs", slugs);
    }
}
