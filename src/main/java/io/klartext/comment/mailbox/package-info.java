/**
 * The e-mail addresses of writers: encryption, the blind index, and the proof that a mailbox is the writer's own.
 *
 * <p>Decision worth knowing: an address alone proves nothing. A client counts as the owner of the mailbox only if it
 * confirmed a mail or sends the token that the confirmation returned.
 */
package io.klartext.comment.mailbox;
