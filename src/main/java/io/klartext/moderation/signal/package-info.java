/**
 * The first look at a comment, as rules alone: what was said in, what speaks against publishing it out.
 *
 * <p>Imported by {@code moderation}, which knows the database; it imports nothing. Decision worth knowing: every signal
 * always runs, and the verdict is a pure function of what they found and of the policy, so that it can be computed again.
 */
package io.klartext.moderation.signal;
