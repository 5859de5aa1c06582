/**
 * The screening of a submitted comment: runs the signals, judges by the policy and stores both.
 *
 * <p>Decision worth knowing: a judgement is a pure function of what the signals found and of the policy.
 */
package io.klartext.moderation.screening;
