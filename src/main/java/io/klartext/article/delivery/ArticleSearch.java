package io.klartext.article.delivery;

import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReaderRendering;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.ArticleSelecting;
import io.klartext.article.selection.PublicationFilter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.portabletext.PortableText;
import io.klartext.search.index.SearchConditions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds public articles and lists them by their relevance. */
@Singleton
public class ArticleSearch {
    private static final SortOrder BY_RANK = new SortOrder("f.rank", "integer", "p.article_id", true);

    private static final Sql ROWS =
            Sql.of("""
            select {columns}, f.rank, case when :searched then cast(p.body as text) end as searched
            from {found} f join publication p on p.article_id = f.article_id {joined}
            where {keyset} {order}""").with("columns", PublishedArticles.COLUMNS).with("joined", PublishedArticles.JOINED);

    private static final Sql COUNT = Sql.of("select count(*) from {found} f");

    private final Queries database;
    private final ArticleSelecting selecting;
    private final ReaderRendering rendering;
    private final Clock clock;

    ArticleSearch(Queries database, ArticleSelecting selecting, ReaderRendering rendering, Clock clock) {
        this.database = database;
        this.selecting = selecting;
        this.rendering = rendering;
        this.clock = clock;
    }

    /**
     * A hit.
     *
     * @param searched the stored body, in which matches are marked; null unless requested
     */
    public record Hit(RenderedArticle article, PortableText searched) {}

    private record Ranked(@Nested(prefix = "") PublishedArticle article, int rank, PortableText searched) {
        List<String> key() {
            return List.of(Integer.toString(rank), article.text().id().toString());
        }
    }

    /**
     * One page of the articles that the query of the filter finds. Executes one statement, one more for a count, one
     * more with tags or authors, one more if bodies have links to articles, and one more if they have pictures.
     *
     * @param whole whether to read bodies, sources, SEO members and corrections
     */
    public Page<RenderedArticle> page(PublicationFilter filter, PageRequest page, boolean whole) {
        return ranked(filter, page, whole, false).map(Hit::article);
    }

    /** One page of hits as teasers, with the stored bodies in which matches are marked. */
    public Page<Hit> hits(PublicationFilter filter, PageRequest page) {
        return ranked(filter, page, false, true);
    }

    private Page<Hit> ranked(PublicationFilter filter, PageRequest page, boolean whole, boolean searched) {
        Instant now = clock.now();
        Sql found = SearchConditions.ranked(filter.query(), selecting.inAnyOrder(filter.withoutQuery()), now);
        return database.page(
                        ROWS.with("found", found)
                                .bind("whole", whole)
                                .bind("searched", searched)
                                .bind("now", now),
                        COUNT.with("found", found),
                        BY_RANK,
                        page,
                        Ranked.class,
                        Ranked::key)
                .mapAll(this::rendered);
    }

    private List<Hit> rendered(List<Ranked> rows) {
        List<RenderedArticle> articles =
                rendering.rendered(rows.stream().map(Ranked::article).toList());
        List<Hit> hits = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            hits.add(new Hit(articles.get(row), rows.get(row).searched()));
        }
        return hits;
    }
}
