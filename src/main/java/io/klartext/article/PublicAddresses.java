package io.klartext.article;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.portabletext.link.ArticleLink;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds where readers find the articles that links lead to. */
@Singleton
class PublicAddresses {
    private static final String SELECT =
            "select p.article_id, p.slug, p.locale from publication p where p.article_id = any(cast(:ids as uuid[])) and ";

    private final Queries database;
    private final Clock clock;

    PublicAddresses(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The addresses of the linked articles that are public now: one statement, none if no link leads to an article. */
    Map<UUID, Address> of(Stream<String> hrefs) {
        Set<UUID> ids = hrefs.flatMap(href -> ArticleLink.parse(href).stream())
                .map(ArticleLink::id)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Conditions values = new Conditions().bind("ids", array(ids)).bind("now", clock.now());
        return database.list(SELECT + PublishedArticles.VISIBLE, values, ids.size(), Address::of).stream()
                .collect(Collectors.toMap(Address::id, Function.identity()));
    }

    /** An array as PostgreSQL reads it, one parameter however many there are. */
    static String array(Collection<?> plain) {
        return plain.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
