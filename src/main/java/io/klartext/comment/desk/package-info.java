/**
 * Comments as moderators see them: lists, one comment with its thread, signals, reports and decisions, and staff replies.
 *
 * <p>Decision worth knowing: nothing here shows an e-mail or IP address. That takes a scope of its own, and is done in
 * {@code comment.writer}.
 */
package io.klartext.comment.desk;
