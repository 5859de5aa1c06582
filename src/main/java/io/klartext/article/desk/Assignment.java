package io.klartext.article.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is to finish an article, and until when.
 *
 * @param assignee the id of a key; null for nobody
 * @param dueAt null for no date
 */
public record Assignment(UUID assignee, Instant dueAt) {}
