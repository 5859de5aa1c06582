/**
 * How long items stay in the trash.
 *
 * <p>{@code article} and {@code directory} import it; it imports no other package of Klartext. Decision worth
 * knowing: the time of the purge is computed from the time of trashing, so that a changed setting also applies to items
 * that are already in the trash.
 */
package io.klartext.platform.trash;
