/**
 * How long things stay in the trash.
 *
 * <p>{@code article} and {@code directory} import it; it imports nothing of ours. Decision worth knowing: when something
 * goes is computed from when it was trashed, so that another setting holds for what is in the trash already.
 */
package io.klartext.platform.trash;
