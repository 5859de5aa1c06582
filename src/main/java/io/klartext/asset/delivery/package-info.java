/**
 * Assets as readers see them, and the URLs of their files.
 *
 * <p>Decision worth knowing: readers can ask for an asset only while something that is public shows it.
 */
package io.klartext.asset.delivery;
