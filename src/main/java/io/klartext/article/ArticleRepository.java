package io.klartext.article;

import io.klartext.database.Queries;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Finds articles to change. */
@Singleton
class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    private final Queries queries;

    ArticleRepository(Queries queries) {
        this.queries = queries;
    }

    Optional<Article> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Whether another article has or shows the slug: in its working copy or in its publication. Nobody else can take it
     * until the transaction ends.
     */
    boolean isSlugTaken(String locale, String slug, UUID except) {
        queries.lock("article slug " + locale + " " + slug);
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (
                                select from article where locale = :locale and slug = :slug and id <> :except
                                and trashed_at is null)
                            or exists (
                                select from publication where locale = :locale and slug = :slug
                                and article_id <> :except)""", Boolean.class)
                .setParameter("locale", locale)
                .setParameter("slug", slug)
                .setParameter("except", except)
                .getSingleResult();
    }
}
