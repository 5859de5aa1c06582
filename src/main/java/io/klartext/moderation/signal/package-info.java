/**
 * The signals: evidence for or against publishing a comment. Each is a pure function of the comment and of facts about
 * it.
 *
 * <p>Decision worth knowing: every signal always runs, so that a comment can be judged again later by another policy.
 */
package io.klartext.moderation.signal;
