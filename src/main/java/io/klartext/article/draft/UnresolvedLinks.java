package io.klartext.article.draft;

import io.klartext.article.Article;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.portabletext.link.PlacedLink;
import io.klartext.site.SitePaths;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Stores links of working copies to paths of the site that have no article yet. */
@Singleton
public class UnresolvedLinks {
    private static final int MAX_REMEMBERED = 500;

    private static final Sql INSERT = Sql.of("""
            insert into unresolved_link (article_id, slug, locale)
            select :article, named.slug, named.locale
            from unnest(cast(:slugs as text[]), cast(:locales as text[])) named (slug, locale)
            on conflict do nothing""");

    private static final Sql RESOLVABLE =
            Sql.of("select article_id from resolvable_link group by article_id order by article_id limit :limit");

    private static final Sql FORGET = Sql.of("""
            delete from unresolved_link u using resolvable_link r
            where u.article_id = :article and r.article_id = u.article_id and r.slug = u.slug and r.locale = u.locale""");

    private final Queries database;
    private final SitePaths paths;

    UnresolvedLinks(Queries database, SitePaths paths) {
        this.database = database;
        this.paths = paths;
    }

    /**
     * Stores the unresolved links of the working copy, at most {@value #MAX_REMEMBERED}. Executes at most one
     * statement.
     */
    public void remember(Article article) {
        List<SitePaths.Target> unresolved = article.body().links().stream()
                .map(PlacedLink::href)
                .flatMap(href -> paths.ofLink(href).stream())
                .filter(target -> target.type().equals("article"))
                .distinct()
                .limit(MAX_REMEMBERED)
                .toList();
        if (!unresolved.isEmpty()) {
            database.execute(INSERT.bind("article", article.id())
                    .bind(
                            "slugs",
                            unresolved.stream().map(SitePaths.Target::slugOrId).toList())
                    .bind(
                            "locales",
                            unresolved.stream()
                                    .map(target -> Objects.requireNonNullElse(target.locale(), ""))
                                    .toList()));
        }
    }

    /** The ids of articles with unresolved links whose target exists now. */
    List<UUID> resolvable(int limit) {
        return database.list(RESOLVABLE.bind("limit", limit), UUID.class);
    }

    /** Deletes the unresolved links of the article whose target exists now. */
    void forgetResolvable(UUID article) {
        database.execute(FORGET.bind("article", article));
    }
}
