/**
 * The transitions of the workflow: their common beginning and end, reviews, the history, and the effects of the
 * schedule.
 *
 * <p>Decision worth knowing: lock, version, workflow table, history and event are the same for every action and are
 * implemented once.
 */
package io.klartext.article.transition;
