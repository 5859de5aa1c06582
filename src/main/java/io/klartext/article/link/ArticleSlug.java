package io.klartext.article.link;

import java.util.UUID;

/** Where readers find an article. */
public record ArticleSlug(UUID id, String slug, String locale) {}
