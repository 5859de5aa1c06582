/**
 * Comments as moderators see them: lists, and one comment with its thread, signals, reports and decisions. The endpoints of
 * single decisions are here; {@code comment.decision} carries them out. Replies of the newsroom are in {@code comment.staff}.
 *
 * <p>Decision worth knowing: nothing here shows an e-mail or IP address. That takes a scope of its own, and is done in
 * {@code comment.writer}.
 */
package io.klartext.comment.desk;
