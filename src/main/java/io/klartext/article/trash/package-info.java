/**
 * Archive and trash: putting articles away, restoring them, and purging them when their time is over.
 *
 * <p>Decision worth knowing: slugs that readers have known stay in the ledger after a purge, so that they answer 410
 * for ever.
 */
package io.klartext.article.trash;
