package io.klartext.article.commenting;

import jakarta.persistence.Tuple;
import java.time.Instant;

/**
 * The policy of commenting as far as moderators have set it; the configuration has the defaults.
 *
 * @param mode null if not set
 * @param closeAfterDays the number of days after publication when comments are closed; 0 for never, null if not set
 */
public record CommentTerms(Instant publishedAt, String mode, Integer closeAfterDays) {
    /** Of the article p, with no statement of its own. */
    public static final String COLUMNS = "written_policy(p.article_id, 'mode') as comment_mode,"
            + " cast(written_policy(p.article_id, 'closeAfterDays') as integer) as close_after_days";

    public static CommentTerms of(Tuple row, Instant publishedAt) {
        return new CommentTerms(
                publishedAt, row.get("comment_mode", String.class), row.get("close_after_days", Integer.class));
    }
}
