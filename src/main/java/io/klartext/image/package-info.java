/**
 * Pictures as files: what a header says, what is refused, what is removed before a picture is kept, and how it is drawn
 * in another size.
 *
 * <p>Every package above may import it; it imports {@code kernel} alone and no framework, so that everything here can be
 * tried with a file and a constructor. Decision worth knowing: a file is known by its first bytes only, never by a name or
 * a media type somebody claims, and nothing is decoded before its header has been read and found within the limits.
 */
package io.klartext.image;
