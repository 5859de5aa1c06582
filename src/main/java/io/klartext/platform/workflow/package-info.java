/**
 * An immutable transition table, with which each feature defines its lifecycle.
 *
 * <p>Features with a lifecycle import it; it imports only {@code kernel}. Decision worth knowing: the table that
 * decides is the table that is shown, so {@code allowedActions} can never promise what an action then refuses.
 */
package io.klartext.platform.workflow;
