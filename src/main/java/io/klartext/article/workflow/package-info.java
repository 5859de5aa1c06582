/**
 * The lifecycle of an article: its states, its actions, and who may do what in which state.
 *
 * <p>Decision worth knowing: it is one table. It decides what is legal, which scopes an action needs, and which actions
 * are offered to a caller.
 */
package io.klartext.article.workflow;
