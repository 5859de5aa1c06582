/**
 * Applies a drafted policy to comments that moderators have decided on, and compares the results.
 *
 * <p>Decision worth knowing: a replay writes nothing, and the same input gives the same hash.
 */
package io.klartext.moderation.replay;
