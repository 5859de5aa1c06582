package io.klartext.article.commenting;

import java.time.Instant;

/**
 * The policy of commenting as far as moderators have set it; the configuration has the defaults.
 *
 * @param mode null if not set
 * @param closeAfterDays the number of days after publication when comments are closed; 0 for never, null if not set
 */
public record CommentSettings(Instant publishedAt, String mode, Integer closeAfterDays) {
    /** What to select of the article {@code p} for a component {@code terms}; needs no statement of its own. */
    public static final String COLUMNS = """
            p.published_at as terms_published_at, written_policy(p.article_id, 'mode') as terms_mode,
            cast(written_policy(p.article_id, 'closeAfterDays') as integer) as terms_close_after_days""";
}
