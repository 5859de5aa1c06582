/**
 * The article: its text, its states and actions, and how it is stored and published. The rooms below it hold one
 * capability each.
 *
 * <p>Decision worth knowing: working copy and publication are different tables, so that no query for readers can see a
 * draft.
 */
package io.klartext.article;
