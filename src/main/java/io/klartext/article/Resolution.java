package io.klartext.article;

import java.util.UUID;

/**
 * What readers find at a path.
 *
 * @param type {@code article}, {@code tag} or {@code author}
 * @param locale null for what has none
 * @param sitePath where it is on the site's own pages; null if the delivery API was asked for
 * @param moved whether it is elsewhere than at the path
 */
public record Resolution(String type, UUID id, String slug, String locale, String sitePath, boolean moved) {}
