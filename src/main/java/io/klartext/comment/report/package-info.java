/**
 * Reports of published comments by readers. {@code comment.decision} closes them.
 *
 * <p>Decision worth knowing: reporters are anonymous. A network counts once per comment, by a hash that is deleted after
 * seven days.
 */
package io.klartext.comment.report;
