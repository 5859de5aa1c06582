package io.klartext.article.delivery;

import io.klartext.article.link.ArticleSlug;
import io.klartext.article.link.PublicAddresses;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.rendering.ReaderRendering;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds related articles: those that editors chose, then those with common tags. */
@Singleton
public class RelatedArticles {
    /** Only so many of the newest articles of each tag are considered, which bounds the cost for very common tags. */
    private static final int NEWEST_OF_TAG = 500;

    private static final String FROM =
            """
             from (select coalesce(chosen.id, alike.id) as id, chosen.position, coalesce(alike.tags, 0) as tags
                   from (select r.related_id as id, r.position
                         from publication_related r where r.article_id = :id) chosen
                   full join (select f.article_id as id, count(*) as tags
                              from publication_tag mine
                              join tag t on t.id = mine.tag_id and t.trashed_at is null
                              cross join lateral (
                                  select p.article_id from publication_tag p
                                  where p.tag_id = mine.tag_id and p.article_id <> :id and %1$s
                                  order by p.published_at desc, p.article_id desc limit %2$d) f
                              where mine.article_id = :id
                              group by f.article_id) alike on alike.id = chosen.id) other
             join publication p on p.article_id = other.id %3$s
             where %1$s and (other.position is not null or p.locale = :locale)
             order by other.position nulls last, other.tags desc, p.published_at desc, p.article_id desc""".formatted(PublicAddresses.VISIBLE, NEWEST_OF_TAG, PublishedArticles.WITH_COMMENTS);

    private final Queries database;
    private final ReaderRendering showing;
    private final Clock clock;

    RelatedArticles(Queries database, ReaderRendering showing, Clock clock) {
        this.database = database;
        this.showing = showing;
        this.clock = clock;
    }

    /**
     * Teasers of related articles: those that editors chose, in their order, then articles of the same language by the
     * number of common tags, the newer first. Executes two statements, one of them for pictures.
     */
    public List<PublishedArticle> to(ArticleSlug article, int limit) {
        Conditions values = new Conditions()
                .bind("id", article.id())
                .bind("locale", article.locale())
                .bind("now", clock.now())
                .bind("whole", false);
        return showing.shown(
                database.list(PublishedArticles.SELECT + " " + FROM, values, limit, PublishedArticles::row));
    }
}
