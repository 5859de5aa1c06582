/**
 * An immutable transition table, with which each feature defines its lifecycle.
 *
 * <p>Features with a lifecycle import it; it imports only {@code kernel}. Decision worth knowing: the same table
 * decides on actions and yields {@code allowedActions}, so that a listed action is not refused because of the state.
 */
package io.klartext.platform.workflow;
