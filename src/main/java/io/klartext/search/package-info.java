/**
 * Search for readers: ranked hits with what matched in them.
 *
 * <p>Decision worth knowing: hits are marked by the analyzer that made the index, so that the part of a compound is
 * marked, which the database could not do.
 */
package io.klartext.search;
