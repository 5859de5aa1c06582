package io.klartext.article.revision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.article.revision.diff.TextDiff;

/**
 * The difference between two revisions.
 *
 * @param from the number of the first revision; it may be the newer one
 */
public record RevisionDiff(int from, int to, @JsonUnwrapped TextDiff changes) {}
