/**
 * What belongs into the {@code head} of a page: its title, its links, what previews of links show, and structured data.
 *
 * <p>Decision worth knowing: structured data are one text and not an object, because they are put between tags: the text
 * is escaped so that it can neither end a script nor break a line of JavaScript.
 */
package io.klartext.site.head;
