/**
 * Which articles a request asks for, and which of their members.
 *
 * <p>Decision worth knowing: lists leave out the large members, and do not even read them, unless a request names
 * them.
 */
package io.klartext.article.selection;
