package io.klartext.article;

import io.klartext.kernel.Text;
import io.klartext.kernel.Violations;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When an article is to be public.
 *
 * @param publishAt null for now; a time in the past dates it back
 * @param unpublishAt null for good
 * @param note for the history
 */
public record PublishOrder(
        Instant publishAt,
        Instant unpublishAt,
        @Size(max = 2000) String note) {
    public static final PublishOrder NOW = new PublishOrder(null, null, null);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

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
        checkRange("/publishAt", publishAt, violations);
        checkRange("/unpublishAt", unpublishAt, violations);
        Instant begin = publishAt == null || publishAt.isBefore(now) ? now : publishAt;
        if (unpublishAt != null && !unpublishAt.isAfter(begin)) {
            violations.add("/unpublishAt", "range", "'unpublishAt' must be later than now and than 'publishAt'.");
        }
    }

    private static void checkRange(String pointer, Instant time, Violations violations) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            violations.add(pointer, "range", "A time must lie between the years 1900 and 9999.");
        }
    }
}
