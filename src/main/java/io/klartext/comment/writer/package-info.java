/**
 * Who wrote a comment, and what else was written from the same mailbox.
 *
 * <p>Decision worth knowing: each look leaves an entry in the audit log, written in the same transaction.
 */
package io.klartext.comment.writer;
