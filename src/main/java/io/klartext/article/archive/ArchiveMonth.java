package io.klartext.article.archive;

import java.time.Instant;

/**
 * A month in which articles were published.
 *
 * @param month as {@code 2026-11}
 * @param count the number of those that are public now
 * @param publishedAfter its first moment
 * @param publishedBefore the first moment after it
 */
record ArchiveMonth(String month, long count, Instant publishedAfter, Instant publishedBefore) {}
