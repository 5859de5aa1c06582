/**
 * What search engines read: sitemaps of the articles' pages on the site, and robots.txt.
 *
 * <p>Decision worth knowing: a sitemap begins with the article that the index names and takes the next ones by id, so that
 * it costs the same however many articles there are.
 */
package io.klartext.sitemap;
