/**
 * What other sites show when somebody links to an article there (oEmbed 1.0).
 *
 * <p>Decision worth knowing: the card is a quotation with a link and has no script, so that every site can show it.
 */
package io.klartext.oembed;
