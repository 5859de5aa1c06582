/**
 * What comments and articles need of each other: the terms of commenting, the number of comments, and the commented
 * article.
 *
 * <p>Decision worth knowing: comments tell articles their number, so that reading an article counts nothing.
 */
package io.klartext.article.commenting;
