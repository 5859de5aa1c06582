/**
 * The months in which articles were published, for the archive of a site.
 *
 * <p>Decision worth knowing: a month leads to its articles, oldest first, so that new articles do not move the pages of a
 * past month.
 */
package io.klartext.article.archive;
