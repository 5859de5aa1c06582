/**
 * The reasons of decisions on comments: the built-in ones, and those that a newsroom adds.
 *
 * <p>Decision worth knowing: a reason is retired and never deleted, because the log of decisions names it by its code.
 */
package io.klartext.comment.reason;
