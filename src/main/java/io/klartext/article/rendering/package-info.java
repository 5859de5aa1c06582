/**
 * Makes readers' articles of stored ones: links to public articles, pictures that may be shown, the body in HTML,
 * Markdown or text.
 *
 * <p>Decision worth knowing: what the reader may not see is left out here, when it is read; what is stored stays
 * complete.
 */
package io.klartext.article.rendering;
