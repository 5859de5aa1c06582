/**
 * Links between articles: bodies store ids, readers get current slugs, and former slugs redirect.
 *
 * <p>Decision worth knowing: a former slug refers to an article and not to another slug, so that every redirect is a
 * single step.
 */
package io.klartext.article.link;
