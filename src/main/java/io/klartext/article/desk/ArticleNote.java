package io.klartext.article.desk;

import io.klartext.article.workingcopy.WorkingCopy;
import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.UUID;

/** An internal note on an article. */
public record ArticleNote(
        UUID id,
        String text,
        Instant createdAt,
        @Nested(optional = true) WorkingCopy.Person createdBy) {}
