/**
 * Makes the search terms of texts and of queries: normal form, spellings of umlauts, parts of compounds, word stems.
 *
 * <p>Decision worth knowing: texts and queries pass through the same class, so that whatever it makes of a word, it makes
 * the same on both sides.
 */
package io.klartext.search.analysis;
