/**
 * Feeds of published articles: Atom, RSS and JSON Feed, with the filters of the lists of articles.
 *
 * <p>Decision worth knowing: the id of an entry is that of the article, so that readers see an article once, however often
 * its slug changes.
 */
package io.klartext.feed;
