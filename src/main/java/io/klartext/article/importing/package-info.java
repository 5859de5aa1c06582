/**
 * The import of articles from other systems, which name each article by an external id.
 *
 * <p>Decision worth knowing: an import is an ordinary create or change of a working copy. The same external id always means
 * the same article, so that an import can be repeated.
 */
package io.klartext.article.importing;
