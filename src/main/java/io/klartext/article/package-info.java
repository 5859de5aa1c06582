/**
 * Articles: the working copy that editors change, the publication that readers see, and the way from one to the other.
 *
 * <p>Features above it import it; it imports {@code tag}, {@code author}, {@code revision} and below. Decision worth
 * knowing: working copy and publication are different tables, so that no query for readers can see a draft.
 */
package io.klartext.article;
