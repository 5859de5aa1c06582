/**
 * The contents of the {@code head} of a page: title, links, data for link previews, and structured data.
 *
 * <p>Decision worth knowing: structured data are one text and not an object, because the site inserts them into a
 * script element. The text is escaped so that it can neither end the element nor break a line of JavaScript.
 */
package io.klartext.site.head;
