package io.klartext.article.link;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.portabletext.link.ArticleLink;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the current slugs of linked articles. */
@Singleton
public class PublicSlugs {
    private static final Sql SELECT = Sql.of("""
            select p.article_id as id, p.slug, p.locale from publication p
            where p.article_id = any(:ids) and is_public(p.published_at, p.unpublish_at, :now)""");

    private final Queries database;
    private final Clock clock;

    PublicSlugs(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The addresses of the linked articles that are public now: one statement, none if no link leads to an article. */
    public Map<UUID, ArticleSlug> of(Stream<String> hrefs) {
        Set<UUID> ids = hrefs.flatMap(href -> ArticleLink.parse(href).stream())
                .map(ArticleLink::id)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.list(SELECT.bind("ids", ids).bind("now", clock.now()), ArticleSlug.class).stream()
                .collect(Collectors.toMap(ArticleSlug::id, Function.identity()));
    }
}
