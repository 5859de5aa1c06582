package io.klartext.article.revision;

import io.klartext.article.revision.diff.TextDiff;

/**
 * What became different from one revision to another.
 *
 * @param from the number of the revision compared with; it may be the newer one
 */
public record RevisionDiff(int from, int to, TextDiff changes) {}
