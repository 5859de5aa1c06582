package io.klartext.article;

import io.klartext.article.link.ArticlePaths;
import io.klartext.asset.usage.AssetUsages;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.Reach;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Copies working copies to publications inside the database, so that exactly the stored version is published. */
@Singleton
public class PublicationRepository {
    /** A change without a correction does not set {@code updated_at}. */
    private static final String COPY_TEXT = """
            insert into publication (article_id, version, locale, slug, kicker, headline, lead, body, sources, seo, image,
                                     reading_minutes, translation_group, published_at, unpublish_at, updated_at)
            select id, version, locale, slug, kicker, headline, lead, body, sources, seo, image,
                   reading_minutes, translation_group, published_at, unpublish_at,
                   greatest(published_at, (select max(c.at) from correction c where c.article_id = article.id))
            from article where id = :id
            on conflict (article_id) do update set
                version = excluded.version, locale = excluded.locale, slug = excluded.slug,
                kicker = excluded.kicker, headline = excluded.headline, lead = excluded.lead, body = excluded.body,
                sources = excluded.sources, seo = excluded.seo, image = excluded.image, reading_minutes = excluded.reading_minutes,
                translation_group = excluded.translation_group,
                published_at = excluded.published_at, unpublish_at = excluded.unpublish_at,
                updated_at = greatest(publication.updated_at, excluded.updated_at)""";

    private static final String COPY_REFERENCES = """
            insert into publication_%1$s (article_id, position, %1$s_id, published_at, unpublish_at)
            select r.article_id, r.position, r.%1$s_id, p.published_at, p.unpublish_at
            from article_%1$s r join publication p on p.article_id = r.article_id
            where r.article_id = :id""";

    private static final String COPY_RELATED = """
            insert into publication_related (article_id, position, related_id)
            select article_id, position, related_id from article_related where article_id = :id""";

    private static final String FORGET_UNSEEN =
            "delete from published_revision where article_id = :id and published_at > :now";

    private static final String RECORD = """
            insert into published_revision (article_id, number, published_at)
            select article_id, version, greatest(published_at, :now) from publication where article_id = :id
            on conflict do nothing""";

    private static final String REMEMBER_ADDRESS = """
            insert into former_slug (locale, slug, article_id, left_at)
            select locale, slug, article_id, :now from publication where article_id = :id and published_at <= :now
            on conflict (slug, locale) do update set article_id = excluded.article_id, left_at = excluded.left_at""";

    private static final Sql PUBLISHED =
            Sql.of("select version, locale, slug, translation_group from publication where article_id = :id");

    private final EntityManager entities;
    private final Queries database;
    private final AssetUsages usages;
    private final ArticlePaths paths;

    PublicationRepository(EntityManager entities, Queries database, AssetUsages usages, ArticlePaths paths) {
        this.entities = entities;
        this.database = database;
        this.usages = usages;
        this.paths = paths;
    }

    /** Publishes the current working copy, from the publication time of the article on. */
    public void publish(UUID article, Instant now) {
        entities.flush();
        database.execute(REMEMBER_ADDRESS, values(article).bind("now", now));
        database.execute(COPY_TEXT, values(article).bind("now", now));
        for (String entry : List.of("tag", "author")) {
            database.execute("delete from publication_%s where article_id = :id".formatted(entry), values(article));
            database.execute(COPY_REFERENCES.formatted(entry), values(article));
        }
        database.execute("delete from publication_related where article_id = :id", values(article));
        database.execute(COPY_RELATED, values(article));
        usages.publish(article);
        database.execute(FORGET_UNSEEN, values(article).bind("now", now));
        database.execute(RECORD, values(article).bind("now", now));
    }

    /** Moves the publication, if there is one, to that group of translations. */
    public void join(UUID article, UUID translationGroup) {
        database.execute(
                "update publication set translation_group = :group where article_id = :id",
                values(article).bind("group", translationGroup));
    }

    /** Removes the publication. */
    public void unpublish(UUID article, Instant now) {
        database.execute(FORGET_UNSEEN, values(article).bind("now", now));
        database.execute(REMEMBER_ADDRESS, values(article).bind("now", now));
        database.execute("delete from publication where article_id = :id", values(article));
        usages.unpublish(article);
    }

    /** The event for the end of the publication, which was public and is removed. */
    public ArticleEvent unpublished(Article article, Instant now) {
        Reach reach = new Reach(true, paths.of(article.id(), now).paths());
        return new ArticleEvent.Unpublished(article.id(), article.version(), article.translationGroup(), reach);
    }

    /** The event for a change of the group of translations that the article belongs to. */
    public ArticleEvent translationsChanged(Article article, UUID from, UUID to, Instant now) {
        Reach reach = paths.of(article.id(), now);
        return new ArticleEvent.TranslationsChanged(article.id(), article.version(), from, to, reach);
    }

    /** The event for the current publication, which is public at that moment. */
    public ArticleEvent published(UUID article, Instant now) {
        Published published = database.one(PUBLISHED.bind("id", article), Published.class);
        return new ArticleEvent.Published(
                article,
                published.version(),
                published.locale(),
                published.slug(),
                published.translationGroup(),
                paths.of(article, now));
    }

    private record Published(int version, String locale, String slug, UUID translationGroup) {}

    private static Conditions values(UUID article) {
        return new Conditions().bind("id", article);
    }
}
