/**
 * Authors whose comments moderators mute or trust, without seeing who they are.
 *
 * <p>Decision worth knowing: an author is known by the keyed hash of the e-mail address. As anybody can type an address, only
 * comments of its verified owner are trusted, and all comments with it are muted.
 */
package io.klartext.moderation.writer;
