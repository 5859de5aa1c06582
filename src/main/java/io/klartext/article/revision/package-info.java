/**
 * Revisions: every text that an article had, the difference between two of them, and which old ones are kept.
 *
 * <p>Decision worth knowing: content is JSON here, as it was at the time. So an old text stays readable when the rules
 * for new ones grow stricter, and a new member of articles is kept and compared without a change here.
 */
package io.klartext.article.revision;
