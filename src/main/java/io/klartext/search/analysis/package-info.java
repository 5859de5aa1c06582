/**
 * Makes the search terms of texts and of queries: normal form, spellings of umlauts, parts of compounds, word stems.
 *
 * <p>Decision worth knowing: one class makes the terms of texts and of queries, so that a word has equal terms in both.
 */
package io.klartext.search.analysis;
