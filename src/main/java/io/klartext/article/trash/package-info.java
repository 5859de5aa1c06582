/**
 * Archive and trash: moving articles there, restoring them, and purging the trash.
 *
 * <p>Decision worth knowing: slugs that were public are kept after a purge, so that they answer 410 permanently.
 */
package io.klartext.article.trash;
