package io.klartext.search.index;

import io.klartext.portabletext.PortableText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The text of a publication or of a working copy.
 *
 * @param slug null for publications
 */
record SearchableText(
        UUID articleId,
        int version,
        String locale,
        String slug,
        String kicker,
        String headline,
        String lead,
        PortableText body,
        List<String> tags,
        List<String> authors,
        Instant publishedAt,
        Instant unpublishAt) {}
