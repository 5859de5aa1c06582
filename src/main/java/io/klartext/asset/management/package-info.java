/**
 * Assets as editors list, describe, trash and restore them.
 *
 * <p>Decision worth knowing: an asset that an article or an author shows cannot be put into the trash.
 */
package io.klartext.asset.management;
