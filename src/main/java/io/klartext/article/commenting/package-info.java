/**
 * The interface between articles and comments: the terms of commenting, the number of comments, and the commented
 * article.
 *
 * <p>Decision worth knowing: the number of comments is stored with the article, so that reading an article counts
 * nothing.
 */
package io.klartext.article.commenting;
