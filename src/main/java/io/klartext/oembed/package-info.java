/**
 * The cards that other sites show for links to articles (oEmbed 1.0).
 *
 * <p>Decision worth knowing: the card is a quotation with a link and has no script, so that every site can show it.
 */
package io.klartext.oembed;
