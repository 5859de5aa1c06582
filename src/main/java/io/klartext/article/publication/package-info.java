/**
 * Publishing: the publish gate, the order to publish, corrections, and taking back.
 *
 * <p>Decision worth knowing: a publication is a copy made inside the database: what is published is what was saved.
 */
package io.klartext.article.publication;
