/**
 * Answers what lives at a path, or where what lived there has moved.
 *
 * <p>Decision worth knowing: an answer names the page of the kind that was asked for: a page of the site for one of
 * the site, else a path of the delivery API.
 */
package io.klartext.resolve;
