/**
 * A three-way merge of article content: changes of only one side are kept; different changes of both sides are
 * conflicts.
 *
 * <p>Decision worth knowing: the order in which the edits were saved only decides about insertions at the same place.
 */
package io.klartext.article.revision.merge;
