/**
 * The months in which articles were published, for the archive of a site.
 *
 * <p>Decision worth knowing: the list of a month begins with the oldest article, so that new articles do not move the
 * pages of a past month.
 */
package io.klartext.article.archive;
