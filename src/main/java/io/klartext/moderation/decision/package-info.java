/**
 * Decisions of moderators on many comments at once, and the list of all decisions.
 *
 * <p>Decision worth knowing: each decision of a request stands for itself; a refused one does not affect the others.
 */
package io.klartext.moderation.decision;
