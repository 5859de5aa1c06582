/**
 * Links between articles: bodies store them by id, readers follow them by slug, and slugs that were left redirect.
 *
 * <p>Decision worth knowing: a former slug points at an article and never at another slug, so that every redirect is
 * one step.
 */
package io.klartext.article.link;
