/**
 * Resolves paths to articles, tags and authors, including former paths.
 *
 * <p>Decision worth knowing: a path of the site resolves to a path of the site, and a path of the delivery API to a
 * path of the delivery API.
 */
package io.klartext.resolve;
