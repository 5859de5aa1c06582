/**
 * How long items stay in the trash.
 *
 * <p>{@code article} and {@code directory} import it; it imports nothing of ours. Decision worth knowing: the time of
 * the purge is computed from the time of trashing, so that a changed setting also applies to items that are in the
 * trash already.
 */
package io.klartext.platform.trash;
