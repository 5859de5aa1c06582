/**
 * The transitions of the workflow: what each begins and ends with, review, the history, and what the clock does.
 *
 * <p>Decision worth knowing: lock, version, workflow table, history and event are the same for every action and stand
 * in one place.
 */
package io.klartext.article.transition;
