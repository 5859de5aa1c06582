/**
 * What is found in a text without knowing who wrote it: folded spellings, links, domain names, languages and
 * fingerprints of repeated texts.
 *
 * <p>Decision worth knowing: positions are UTF-16 offsets into the original text, so that any client can mark them.
 */
package io.klartext.moderation.text;
