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
 * An order to publish an article.
 *
 * @param publishAt null for now; a time in the past backdates the article
 * @param unpublishAt null for never
 * @param note for the history
 * @param correction null for the correction that was written with the change, if any
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

    /** Adds violations for contradictions, in itself or to the state of the article. */
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
