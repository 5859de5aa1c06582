/**
 * Preview links, which show a working copy to people without a key.
 *
 * <p>Decision worth knowing: only a hash of the token is stored, and a link can be revoked at any time.
 */
package io.klartext.article.preview;
