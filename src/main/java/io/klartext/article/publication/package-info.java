/**
 * Publishing: the publish gate, the order to publish, corrections, and unpublishing.
 *
 * <p>Decision worth knowing: a publication is copied inside the database, so that exactly the stored version is
 * published.
 */
package io.klartext.article.publication;
