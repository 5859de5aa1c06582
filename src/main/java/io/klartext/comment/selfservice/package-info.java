/**
 * What the writer of a comment can do with its status token: read it, edit, withdraw, erase and export it.
 *
 * <p>Decision worth knowing: a comment that is taken for spam looks to its writer like one that waits.
 */
package io.klartext.comment.selfservice;
