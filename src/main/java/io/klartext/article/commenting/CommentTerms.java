package io.klartext.article.commenting;

import jakarta.persistence.Tuple;
import java.time.Instant;

/**
 * What decides whether an article takes comments, as far as moderators wrote it; the configuration says the rest.
 *
 * @param mode null if nobody wrote one
 * @param closeAfterDays days after its publication when it takes no more; 0 for never, null if nobody wrote it
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
