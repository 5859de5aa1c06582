package io.klartext.portabletext.link;

import io.klartext.platform.kernel.Ids;
import java.util.Optional;
import java.util.UUID;

/**
 * A link to an article by its id, which stays valid when the article moves: {@code klartext:article/<id>}.
 *
 * @param suffix what is to follow the article's address: a query, a fragment or nothing
 */
public record ArticleLink(UUID id, String suffix) {
    /** The prefix of these links and of no others. */
    public static final String PREFIX = "klartext:article/";

    private static final int ID_LENGTH = 36;

    /** Parses the link; empty if it is another one. */
    public static Optional<ArticleLink> parse(String href) {
        int end = PREFIX.length() + ID_LENGTH;
        if (!href.startsWith(PREFIX) || href.length() < end) {
            return Optional.empty();
        }
        String suffix = href.substring(end);
        return Ids.parse(href.substring(PREFIX.length(), end))
                .filter(id -> suffix.isEmpty() || suffix.startsWith("?") || suffix.startsWith("#"))
                .map(id -> new ArticleLink(id, suffix));
    }

    public String href() {
        return PREFIX + id + suffix;
    }
}
