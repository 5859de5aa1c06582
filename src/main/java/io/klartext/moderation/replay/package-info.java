/**
 * Tries a drafted policy on comments that moderators have decided, and compares.
 *
 * <p>Decision worth knowing: a replay writes nothing, and the same input gives the same hash.
 */
package io.klartext.moderation.replay;
