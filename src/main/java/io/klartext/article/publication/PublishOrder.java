package io.klartext.article.publication;

import io.klartext.article.Article;
import io.klartext.article.Correction;
import io.klartext.article.workflow.ArticleState;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * An order to publish an article, or to update a published one at a later time. Times that it does not mention stay, so
 * that an update of the text changes neither the date of a scheduled article nor the end of a publication.
 *
 * @param publishAt the beginning; a time in the past backdates the article, {@code null} in it means now
 * @param unpublishAt the end; {@code null} in it means never
 * @param note for the history
 * @param correction null for the correction that was written with the change, if any
 */
public record PublishOrder(
        OrderedTime publishAt,
        OrderedTime unpublishAt,
        @Size(max = 2000) String note,
        @Valid Correction correction) {
    public static final PublishOrder UNCHANGED = new PublishOrder(null, null, null, null);

    public PublishOrder {
        note = Text.blankToNull(note);
    }

    /**
     * When readers see what the order publishes. Null means now, or the first date of an article that was public
     * before.
     */
    Instant begin(Article article, ArticleState state) {
        if (publishAt != null) {
            return publishAt.at();
        }
        return switch (state) {
            case SCHEDULED -> article.publishedAt();
            case UPDATE_SCHEDULED -> article.nextVersionAt();
            default -> null;
        };
    }

    /** Whether the order updates a published article at a later time. */
    boolean isLaterUpdate(Article article, ArticleState state, Instant now) {
        Instant begin = begin(article, state);
        return isPublic(state) && begin != null && begin.isAfter(now);
    }

    private static boolean isPublic(ArticleState state) {
        return state == ArticleState.PUBLISHED
                || state == ArticleState.UPDATE_IN_REVIEW
                || state == ArticleState.UPDATE_SCHEDULED;
    }

    /** The end of the publication; null for never. */
    Instant end(Article article) {
        return unpublishAt == null ? article.unpublishAt() : unpublishAt.at();
    }

    /** Whether the order names another date for an article that was published before. */
    boolean correctsDate(Article article, Instant now) {
        return publishAt != null && publishAt.at() != null && !publishAt.at().isAfter(now) && article.wasPublic(now);
    }

    /**
     * Adds violations where the order contradicts itself or the state of the article.
     *
     * @param imported whether the article comes from another system, so that its date can be corrected
     */
    void check(Article article, ArticleState state, boolean imported, Instant now, Violations violations) {
        Instant begin = begin(article, state);
        boolean later = isLaterUpdate(article, state, now);
        if (begin != null && isPublic(state) && !later && !(imported && correctsDate(article, now))) {
            violations.add(
                    "/publishAt",
                    "already_published",
                    "The article is public already. Only the date of an imported article can be corrected.");
        }
        if (later && unpublishAt != null) {
            violations.add("/unpublishAt", "exclusive", "A scheduled update cannot change 'unpublishAt'.");
        }
        Instant end = end(article);
        if (end != null && !end.isAfter(begin == null || begin.isBefore(now) ? now : begin)) {
            violations.add(
                    "/unpublishAt",
                    "range",
                    "'unpublishAt', which is " + end + ", must be later than now and than 'publishAt'.");
        }
    }
}
