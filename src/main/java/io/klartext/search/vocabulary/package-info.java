/**
 * The words of the site by which search divides compounds: those of editors, and those that are learned.
 *
 * <p>Decision worth knowing: all articles are indexed again when the words change, because the index and queries must
 * divide words in the same way.
 */
package io.klartext.search.vocabulary;
