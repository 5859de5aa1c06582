package io.klartext.article.link;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Ids;
import io.klartext.site.SiteConfig;
import io.klartext.site.SitePaths;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds articles by slug: current, scheduled and former ones. */
@Singleton
class ArticleLookup {
    private static final Sql SELECT = Sql.of("""
            select known.id, known.slug, known.locale
            from (select id, null as slug, null as locale, 0 as rank
                  from article where id = any(:ids)
                  union all
                  select article_id, slug, locale, 1 from publication where slug = any(:slugs)
                  union all
                  select id, slug, locale, 2 from article
                  where slug = any(:slugs) and trashed_at is null
                  union all
                  select f.article_id, f.slug, f.locale, 3 from former_slug f
                  join article present on present.id = f.article_id
                  where f.slug = any(:slugs)) known
            order by known.rank, known.locale = :preferred desc, known.locale""");

    private final Queries database;
    private final SiteConfig site;

    ArticleLookup(Queries database, SiteConfig site) {
        this.database = database;
        this.site = site;
    }

    private record Known(UUID id, String slug, String locale) {
        boolean is(SitePaths.Target target) {
            return slug == null
                    ? target.slugOrId().equalsIgnoreCase(id.toString())
                    : slug.equals(target.slugOrId())
                            && (target.locale() == null || target.locale().equals(locale));
        }
    }

    /**
     * The ids of the articles with these names, as far as they exist. Executes one statement, or none without names.
     */
    <N> Map<N, UUID> find(Map<N, SitePaths.Target> named) {
        if (named.isEmpty()) {
            return Map.of();
        }
        Set<String> names =
                named.values().stream().map(SitePaths.Target::slugOrId).collect(Collectors.toSet());
        Sql sql = SELECT.bind(
                        "ids",
                        names.stream().flatMap(name -> Ids.parse(name).stream()).toList())
                .bind("slugs", names)
                .bind("preferred", site.defaultLocale());
        Map<String, List<Known>> known = database.list(sql, Known.class).stream()
                .collect(Collectors.groupingBy(
                        row -> row.slug() == null ? row.id().toString() : row.slug()));
        Map<N, UUID> found = new HashMap<>();
        named.forEach((name, target) -> best(known, target).ifPresent(id -> found.put(name, id)));
        return found;
    }

    private static Optional<UUID> best(Map<String, List<Known>> known, SitePaths.Target target) {
        return known.getOrDefault(target.slugOrId().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(row -> row.is(target))
                .map(Known::id)
                .findFirst();
    }
}
