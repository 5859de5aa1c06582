/**
 * Comments of the newsroom: moderators write them under a name that readers see, change and withdraw them.
 *
 * <p>Decision worth knowing: they are not screened, and every moderator may change them, because the newsroom speaks with one
 * voice.
 */
package io.klartext.comment.staff;
