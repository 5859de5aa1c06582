/**
 * Links that show a working copy to people without a key.
 *
 * <p>Decision worth knowing: the token is stored as a hash only, and revoking a link works at once.
 */
package io.klartext.article.preview;
