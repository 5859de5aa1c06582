package io.klartext.article;

import io.klartext.directory.reference.Referable;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Loads articles for changes. */
@Singleton
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    private static final Sql REFERRED = Sql.of("""
            select id, array_remove(array[slug], null) as slugs from article
            where (id = any(:ids) or (locale = :locale and slug = any(:slugs)))
            and trashed_at is null""");

    private static final Sql OWNER = Sql.of("""
            select id from article where locale = :locale and slug = :slug and id <> :except and trashed_at is null
            union all
            select article_id from publication where locale = :locale and slug = :slug and article_id <> :except
            limit 1""");

    private static final Sql KNOWN = Sql.of("""
            select slug from article
            where locale = :locale and slug = any(:slugs) and id <> :except and trashed_at is null
            union
            select slug from publication where locale = :locale and slug = any(:slugs) and article_id <> :except
            union
            select slug from former_slug where locale = :locale and slug = any(:slugs) and article_id <> :except""");

    private final Queries queries;

    ArticleRepository(Queries queries) {
        this.queries = queries;
    }

    public Optional<Article> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Articles as targets of references: a slug refers to the working copy that has it in the locale. */
    public Referable inLocale(String locale) {
        return new Referable() {
            @Override
            public String thing() {
                return "article";
            }

            @Override
            public List<Known> findActive(Collection<UUID> ids, Collection<String> slugs) {
                return queries.list(
                        REFERRED.bind("ids", ids).bind("slugs", slugs).bind("locale", locale), Known.class);
            }
        };
    }

    /**
     * Another article that has the slug, in its working copy or publication. Locks the slug until the transaction ends.
     */
    public Optional<UUID> findSlugOwner(String locale, String slug, UUID except) {
        queries.lock("article slug " + locale + " " + slug);
        return queries.find(OWNER.bind("locale", locale).bind("slug", slug).bind("except", except), UUID.class);
    }

    /** Those of the slugs that another article has, or that readers have known another one by. */
    public Set<String> findKnownSlugs(String locale, Collection<String> slugs, UUID except) {
        return Set.copyOf(
                queries.list(KNOWN.bind("locale", locale).bind("slugs", slugs).bind("except", except), String.class));
    }
}
