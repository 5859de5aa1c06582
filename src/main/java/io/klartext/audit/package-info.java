/**
 * The audit log: actions that concern personal data, keys, moderation rules, policies and permanent deletion.
 *
 * <p>Features write to it in the transaction of the action. Decision worth knowing: the database refuses changes, so
 * entries must never contain personal data of readers.
 */
package io.klartext.audit;
