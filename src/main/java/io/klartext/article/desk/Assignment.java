package io.klartext.article.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * The person who has to finish an article, and the date.
 *
 * @param assignee the id of a key; null if the article is not assigned
 * @param dueAt null without a date
 */
public record Assignment(UUID assignee, Instant dueAt) {}
