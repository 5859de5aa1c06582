package io.klartext.article;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Copies working copies into publications, inside the database: what is published is what was saved. */
@Singleton
class PublicationRepository {
    private static final String COPY_TEXT = """
            insert into publication (article_id, version, locale, slug, kicker, headline, lead, body, sources, seo,
                                     reading_minutes, published_at, updated_at)
            select id, version, locale, slug, kicker, headline, lead, body, sources, seo,
                   reading_minutes, first_published_at, :now
            from article where id = :id
            on conflict (article_id) do update set
                version = excluded.version, locale = excluded.locale, slug = excluded.slug,
                kicker = excluded.kicker, headline = excluded.headline, lead = excluded.lead, body = excluded.body,
                sources = excluded.sources, seo = excluded.seo, reading_minutes = excluded.reading_minutes,
                updated_at = excluded.updated_at""";

    private static final String RECORD = """
            insert into published_revision (article_id, number, published_at)
            select article_id, version, updated_at from publication where article_id = :id
            on conflict do nothing""";

    private final EntityManager database;

    PublicationRepository(EntityManager database) {
        this.database = database;
    }

    /** Shows the present working copy to readers. */
    void publish(UUID article, Instant now) {
        database.flush();
        database.createNativeQuery(COPY_TEXT)
                .setParameter("id", article)
                .setParameter("now", now)
                .executeUpdate();
        copyReferences("tag", article);
        copyReferences("author", article);
        run(RECORD, article);
    }

    private void copyReferences(String entry, UUID article) {
        run("delete from publication_%s where article_id = :id".formatted(entry), article);
        run("""
                insert into publication_%1$s (article_id, position, %1$s_id, published_at)
                select r.article_id, r.position, r.%1$s_id, p.published_at
                from article_%1$s r join publication p on p.article_id = r.article_id
                where r.article_id = :id""".formatted(entry), article);
    }

    /** Shows readers nothing any more. */
    void unpublish(UUID article) {
        run("delete from publication where article_id = :id", article);
    }

    private void run(String sql, UUID article) {
        database.createNativeQuery(sql).setParameter("id", article).executeUpdate();
    }
}
