/**
 * The search index: its content, and the conditions of queries on it.
 *
 * <p>Decision worth knowing: an article is indexed in the transaction that changes it. Triggers in the database write
 * changed texts into {@code search_pending}. A job indexes texts that no use case has indexed, such as the articles of
 * a renamed tag. The index of publications contains the times of the publication, so that readers find an article
 * exactly as long as they can see it.
 */
package io.klartext.search.index;
