/**
 * Assets: the images that editors manage, each a file with metadata.
 *
 * <p>This folder holds the aggregate and its rules; the folders below hold what is done with assets. {@code article},
 * {@code author} and {@code upload} import them. Decision worth knowing: an asset is what people edit, a blob is bytes
 * that never change, and an edition is a blob with the credit that its renditions carry. Replacing a file or correcting
 * a credit gives the asset another edition.
 */
package io.klartext.asset;
