/**
 * Reports of published comments by readers, and the closing of reports by decisions.
 *
 * <p>Decision worth knowing: reporters are anonymous. A network counts once per comment, by a hash that is deleted after
 * seven days.
 */
package io.klartext.comment.report;
