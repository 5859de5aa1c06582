/**
 * One immutable type of transition table, with which each feature writes down the life of its things.
 *
 * <p>Features with a lifecycle import it; it imports only {@code kernel}. Decision worth knowing: the table that
 * decides is the table that is shown, so {@code allowedActions} can never promise what an action then refuses.
 */
package io.klartext.platform.workflow;
