/**
 * The search index: what is written into it when an article changes, and the conditions of queries.
 *
 * <p>Decision worth knowing: an article is indexed in the transaction that changes it. Triggers in the database note in
 * {@code search_pending} what has to be indexed; whatever no use case has indexed itself, such as the articles of a tag
 * that got another name, is indexed in the background. The index of publications has the times of the publication, so
 * that readers find an article as long as they can see it, and no longer.
 */
package io.klartext.search.index;
