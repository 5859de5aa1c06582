package io.klartext.article.delivery;

import io.klartext.article.link.ArticleSlug;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReaderRendering;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds related articles: those that editors chose, then those with common tags. */
@Singleton
public class RelatedArticles {
    /** Only so many of the newest articles of each tag are considered, which bounds the cost for very common tags. */
    private static final int NEWEST_OF_TAG = 500;

    private static final Sql RELATED = Sql.of("""
            select {columns}
            from (select coalesce(chosen.id, alike.id) as id, chosen.position, coalesce(alike.tags, 0) as tags
                  from (select r.related_id as id, r.position
                        from publication_related r where r.article_id = :id) chosen
                  full join (select f.article_id as id, count(*) as tags
                             from publication_tag mine
                             join tag t on t.id = mine.tag_id and t.trashed_at is null
                             cross join lateral (
                                 select o.article_id from publication_tag o
                                 where o.tag_id = mine.tag_id and o.article_id <> :id
                                 and is_public(o.published_at, o.unpublish_at, :now)
                                 order by o.published_at desc, o.article_id desc limit :newest_of_tag) f
                             where mine.article_id = :id
                             group by f.article_id) alike on alike.id = chosen.id) other
            join publication p on p.article_id = other.id
            {joined}
            where is_public(p.published_at, p.unpublish_at, :now)
            and (other.position is not null or p.locale = :locale)
            order by other.position nulls last, other.tags desc, p.published_at desc, p.article_id desc
            limit :limit""")
            .with("columns", PublishedArticles.COLUMNS)
            .with("joined", PublishedArticles.JOINED)
            .bind("newest_of_tag", NEWEST_OF_TAG)
            .bind("whole", false);

    private final Queries database;
    private final ReaderRendering rendering;
    private final Clock clock;

    RelatedArticles(Queries database, ReaderRendering rendering, Clock clock) {
        this.database = database;
        this.rendering = rendering;
        this.clock = clock;
    }

    /**
     * Teasers of related articles: those that editors chose, in their order, then articles of the same language by the
     * number of common tags, the newer first.
     */
    public List<RenderedArticle> to(ArticleSlug article, int limit) {
        Sql related = RELATED.bind("id", article.id())
                .bind("locale", article.locale())
                .bind("now", clock.now())
                .bind("limit", limit);
        return rendering.rendered(database.list(related, PublishedArticle.class));
    }
}
