/**
 * Pictures: the files that editors upload, what is said about them, and who shows them.
 *
 * <p>{@code article} and {@code author} import it, and {@code article} tells it what is used; it imports {@code image}, {@code storage} and below. Decision
 * worth knowing: an asset is what people edit, a blob is bytes that never change, and an edition is a blob with the credit
 * that its renditions carry. Replacing a file or correcting a credit leads the asset to another one.
 */
package io.klartext.asset;
