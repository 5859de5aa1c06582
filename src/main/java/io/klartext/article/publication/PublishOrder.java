package io.klartext.article.publication;

import io.klartext.article.ArticleState;
import io.klartext.article.Correction;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When an article is to be public.
 *
 * @param publishAt null for now; a time in the past dates it back
 * @param unpublishAt null for good
 * @param note for the history
 * @param correction what readers are told about the change; null for what was written with it, if anything
 */
public record PublishOrder(
        Instant publishAt,
        Instant unpublishAt,
        @Size(max = 2000) String note,
        @Valid Correction correction) {
    public static final PublishOrder NOW = new PublishOrder(null, null, null, null);

    public PublishOrder {
        publishAt = publishAt == null ? null : publishAt.truncatedTo(ChronoUnit.MICROS);
        unpublishAt = unpublishAt == null ? null : unpublishAt.truncatedTo(ChronoUnit.MICROS);
        note = Text.blankToNull(note);
    }

    /** Adds what contradicts itself or the article's state. */
    void check(ArticleState state, Instant now, Violations violations) {
        if (publishAt != null && state == ArticleState.PUBLISHED) {
            violations.add("/publishAt", "already_published", "The article is public already.");
        }
        Instant begin = publishAt == null || publishAt.isBefore(now) ? now : publishAt;
        if (unpublishAt != null && !unpublishAt.isAfter(begin)) {
            violations.add("/unpublishAt", "range", "'unpublishAt' must be later than now and than 'publishAt'.");
        }
    }
}
