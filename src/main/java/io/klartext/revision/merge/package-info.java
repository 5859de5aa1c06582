/**
 * Two edits of one text made one: what only one side changed is kept, what both changed differently is a conflict.
 *
 * <p>{@code article} imports it; it imports {@code revision.diff} and {@code kernel}. Decision worth knowing: who came
 * first decides the order of insertions at one place and nothing else.
 */
package io.klartext.revision.merge;
