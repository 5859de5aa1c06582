/**
 * The months in which articles were published, for the archive of a site.
 *
 * <p>Decision worth knowing: a month leads to the list of articles, the oldest first, so that a past month keeps its pages.
 */
package io.klartext.article.archive;
