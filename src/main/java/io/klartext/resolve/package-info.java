/**
 * Resolves paths to articles, tags and authors, including former paths.
 *
 * <p>Decision worth knowing: the answer has the kind of the question: a page of the site for a page of the site, else a
 * path of the delivery API.
 */
package io.klartext.resolve;
