/**
 * Suggestions: corrected queries, and the tags, authors and headlines that complete a typed text.
 *
 * <p>Decision worth knowing: only words of articles that readers can see at that moment are suggested.
 */
package io.klartext.search.suggest;
