package io.klartext.article.commenting;

import io.klartext.site.hours.OpeningHours;
import java.time.Instant;

/**
 * The policy of commenting as far as moderators have set it; the configuration has the defaults.
 *
 * @param written what they have set
 */
public record CommentSettings(Instant publishedAt, Written written) {
    /** What to select of the article {@code p} for a component {@code terms}; needs no statement of its own. */
    public static final String COLUMNS = """
            p.published_at as terms_published_at,
            (select terms from written_comment_terms(p.article_id)) as terms_written""";

    public CommentSettings {
        written = written == null ? Written.NOTHING : written;
    }

    /**
     * What the policies of the article and of the site say; that of the article has priority.
     *
     * @param mode null if not set
     * @param closeAfterDays the number of days after publication when comments are closed; 0 for never, null if not set
     * @param hours {@link OpeningHours#ALWAYS} if not set
     */
    public record Written(String mode, Integer closeAfterDays, OpeningHours hours) {
        private static final Written NOTHING = new Written(null, null, null);

        public Written {
            hours = hours == null ? OpeningHours.ALWAYS : hours;
        }
    }
}
