package io.klartext.article.revision;

import io.klartext.article.revision.diff.TextDiff;

/**
 * The difference between two revisions.
 *
 * @param from the number of the first revision; it may be the newer one
 */
public record RevisionDiff(int from, int to, TextDiff changes) {}
