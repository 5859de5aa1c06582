/**
 * Revisions: the stored versions of an article, their differences, and their retention.
 *
 * <p>Decision worth knowing: content is stored as JSON, as it was at the time. Old revisions therefore remain readable
 * when the rules become stricter, and new members of articles need no change here.
 */
package io.klartext.article.revision;
