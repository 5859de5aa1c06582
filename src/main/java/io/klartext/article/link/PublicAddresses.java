package io.klartext.article.link;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SqlArray;
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
public class PublicAddresses {
    /** The schedule is data: what readers see is decided when they ask, not when a job runs. */
    public static final String VISIBLE = "p.published_at <= :now and (p.unpublish_at is null or p.unpublish_at > :now)";

    private static final String SELECT =
            "select p.article_id, p.slug, p.locale from publication p where p.article_id = any(cast(:ids as uuid[])) and ";

    private final Queries database;
    private final Clock clock;

    PublicAddresses(Queries database, Clock clock) {
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
        Conditions values = new Conditions().bind("ids", SqlArray.of(ids)).bind("now", clock.now());
        return database.list(SELECT + VISIBLE, values, ids.size(), ArticleSlug::of).stream()
                .collect(Collectors.toMap(ArticleSlug::id, Function.identity()));
    }
}
