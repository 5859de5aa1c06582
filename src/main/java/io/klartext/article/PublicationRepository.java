package io.klartext.article;

import io.klartext.article.link.ArticlePaths;
import io.klartext.asset.usage.AssetUsages;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.EventVisibility;
import io.klartext.platform.kernel.Failure;
import io.klartext.portabletext.PortableText;
import io.klartext.search.index.ArticleIndex;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Copies working copies to publications inside the database, so that exactly the stored version is published. */
@Singleton
public class PublicationRepository {
    /**
     * A change without a correction does not set {@code updated_at}; nor does a change before readers could see the
     * article. A new date of publication resets it.
     */
    private static final Sql COPY =
            Sql.of("""
            insert into publication (article_id, version, locale, slug, {header}, body, sources, seo, image,
                                     reading_minutes, translation_group, published_at, unpublish_at, updated_at,
                                     changed_at)
            select id, version, locale, slug, {header}, body, sources, seo, image,
                   reading_minutes, translation_group, published_at, unpublish_at,
                   greatest(published_at, (select max(c.at) from correction c where c.article_id = article.id)),
                   greatest(published_at, :now)
            from article where id = :id
            on conflict (article_id) do update set
                version = excluded.version, locale = excluded.locale, slug = excluded.slug,
                ({header}) = row ({excluded}), body = excluded.body,
                sources = excluded.sources, seo = excluded.seo, image = excluded.image, reading_minutes = excluded.reading_minutes,
                translation_group = excluded.translation_group,
                published_at = excluded.published_at, unpublish_at = excluded.unpublish_at,
                updated_at = case when publication.published_at > :now or publication.published_at <> excluded.published_at
                                  then excluded.updated_at
                                  else greatest(publication.updated_at, excluded.updated_at) end,
                changed_at = excluded.changed_at""").with("header", ArticleHeader.columns()).with("excluded", ArticleHeader.columns("excluded"));

    private static final List<Sql> COPY_REFERENCES = List.of(
            Sql.of("delete from publication_tag where article_id = :id"),
            Sql.of("""
                    insert into publication_tag (article_id, position, tag_id, published_at, unpublish_at)
                    select r.article_id, r.position, r.tag_id, p.published_at, p.unpublish_at
                    from article_tag r join publication p on p.article_id = r.article_id
                    where r.article_id = :id"""),
            Sql.of("delete from publication_author where article_id = :id"),
            Sql.of("""
                    insert into publication_author (article_id, position, author_id, published_at, unpublish_at)
                    select r.article_id, r.position, r.author_id, p.published_at, p.unpublish_at
                    from article_author r join publication p on p.article_id = r.article_id
                    where r.article_id = :id"""),
            Sql.of("delete from publication_related where article_id = :id"),
            Sql.of("""
                    insert into publication_related (article_id, position, related_id)
                    select article_id, position, related_id from article_related where article_id = :id"""));

    private static final Sql FORGET_UNSEEN =
            Sql.of("delete from published_revision where article_id = :id and published_at > :now");

    private static final Sql RECORD = Sql.of("""
            insert into published_revision (article_id, number, published_at)
            select article_id, version, greatest(published_at, :now) from publication where article_id = :id
            on conflict do nothing""");

    private static final Sql REMEMBER_SLUG = Sql.of("""
            insert into former_slug (locale, slug, article_id, left_at)
            select locale, slug, article_id, :now from publication where article_id = :id and published_at <= :now
            on conflict (slug, locale) do update set article_id = excluded.article_id, left_at = excluded.left_at""");

    private static final Sql JOIN = Sql.of("update publication set translation_group = :group where article_id = :id");

    private static final Sql IS_IMPORTED = Sql.of("select from article_external_id where article_id = :id");

    private static final Sql DELETE = Sql.of("delete from publication where article_id = :id");

    private static final Sql BODY = Sql.of("select body from publication where article_id = :id");

    private static final Sql RELINK = Sql.of("update publication set body = :body where article_id = :id");

    private static final Sql PUBLISHED = Sql.of("""
            select version, locale, slug, translation_group from publication where article_id = :id""");

    private final Queries database;
    private final AssetUsages usages;
    private final ArticlePaths paths;
    private final ArticleIndex index;

    PublicationRepository(Queries database, AssetUsages usages, ArticlePaths paths, ArticleIndex index) {
        this.database = database;
        this.usages = usages;
        this.paths = paths;
        this.index = index;
    }

    /** Publishes the current working copy, from the publication time of the article on. */
    public void publish(UUID article, Instant now) {
        database.execute(REMEMBER_SLUG.bind("id", article).bind("now", now));
        database.execute(COPY.bind("id", article).bind("now", now));
        COPY_REFERENCES.forEach(statement -> database.execute(statement.bind("id", article)));
        usages.publish(article);
        database.execute(FORGET_UNSEEN.bind("id", article).bind("now", now));
        database.execute(RECORD.bind("id", article).bind("now", now));
        index.writePublication(article);
    }

    /** Moves the publication, if there is one, to that group of translations. */
    public void joinTranslationGroup(UUID article, UUID translationGroup) {
        database.execute(JOIN.bind("id", article).bind("group", translationGroup));
    }

    /** Removes the publication. */
    public void unpublish(UUID article, Instant now) {
        database.execute(FORGET_UNSEEN.bind("id", article).bind("now", now));
        database.execute(REMEMBER_SLUG.bind("id", article).bind("now", now));
        database.execute(DELETE.bind("id", article));
        usages.unpublish(article);
    }

    /** Replaces link targets in the published or scheduled text; returns whether the text changed. */
    public boolean relink(UUID article, UnaryOperator<PortableText> relinking) {
        Optional<PortableText> present =
                database.find(BODY.bind("id", article), Published.Body.class).map(Published.Body::body);
        Optional<PortableText> relinked = present.map(relinking).filter(body -> !body.equals(present.get()));
        relinked.ifPresent(body -> database.execute(RELINK.bind("id", article).bindJson("body", body)));
        return relinked.isPresent();
    }

    /** The event for the end of the publication, which was public and is removed. */
    public ArticleEvent unpublished(Article article, Instant now) {
        EventVisibility reach =
                new EventVisibility(true, paths.of(article.id(), now).paths());
        return new ArticleEvent.Unpublished(article.id(), article.version(), article.translationGroup(), reach);
    }

    /** The event for a change of the group of translations that the article belongs to. */
    public ArticleEvent translationsChanged(Article article, UUID from, UUID to, Instant now) {
        EventVisibility reach = paths.of(article.id(), now);
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

    /** Whether the article comes from another system. */
    public boolean isImported(UUID article) {
        return database.exists(IS_IMPORTED.bind("id", article));
    }

    /** The version that is published or scheduled. */
    public int publishedVersion(UUID article) {
        return database.one(PUBLISHED.bind("id", article), Published.class).version();
    }

    /** Fails with {@link Failure.Conflict} if the working copy is what is published. */
    public void requireChanges(Article article) {
        if (publishedVersion(article.id()) == article.version()) {
            throw new Failure.Conflict("no_changes", "The article has no unpublished changes.");
        }
    }

    private record Published(int version, String locale, String slug, UUID translationGroup) {
        private record Body(PortableText body) {}
    }
}
