/**
 * What request bodies contain: strict JSON, merge patches and multipart forms.
 *
 * <p>Decision worth knowing: an unknown JSON member is refused, never ignored.
 */
package io.klartext.platform.http.body;
