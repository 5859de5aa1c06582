/**
 * Search for readers: ranked hits with marked matches.
 *
 * <p>Decision worth knowing: the analyzer that made the index marks the matches, because the database cannot mark a
 * part of a compound.
 */
package io.klartext.search;
