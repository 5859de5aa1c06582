/**
 * References of articles to tags and authors: how drafts name them, and how a merge moves them to another entry.
 *
 * <p>It imports nothing of {@code directory}. Decision worth knowing: merges and writers of references exclude each other by
 * one lock, so that no article keeps a reference to an entry that was merged.
 */
package io.klartext.directory.reference;
