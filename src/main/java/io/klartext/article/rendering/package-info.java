/**
 * Converts stored articles for readers: links to public articles, pictures that may be shown, the body as HTML,
 * Markdown or text.
 *
 * <p>Decision worth knowing: what readers may not see is removed here, when it is read; the stored content is complete.
 */
package io.klartext.article.rendering;
