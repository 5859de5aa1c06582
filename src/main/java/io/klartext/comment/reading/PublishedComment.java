package io.klartext.comment.reading;

import io.klartext.comment.Masks;
import java.time.Instant;
import java.util.UUID;

/**
 * A comment as readers see it, or the empty place of a removed comment with replies. Masked parts are masked already.
 *
 * @param parentId null for a comment on the article itself
 * @param removed whether it was removed; name and text are null then
 * @param staff whether the newsroom wrote it
 * @param editedAt when its text changed last, or null
 * @param replies the number of published replies on all levels
 */
public record PublishedComment(
        UUID id,
        UUID parentId,
        boolean removed,
        String name,
        Masks nameMasks,
        String website,
        String text,
        Masks textMasks,
        boolean staff,
        int replies,
        Instant createdAt,
        Instant editedAt) {
    /** The columns of {@code comment c}. */
    static final String COLUMNS = """
            c.id, c.parent_id, c.state <> 'published' as removed, c.staff_key_id is not null as staff, c.replies,
            c.created_at,
            case when c.state = 'published' then c.name end as name,
            case when c.state = 'published' then c.name_masks end as name_masks,
            case when c.state = 'published' then c.website end as website,
            case when c.state = 'published' then c.text end as text,
            case when c.state = 'published' then c.text_masks end as text_masks,
            case when c.state = 'published' then c.edited_at end as edited_at""";

    /** A removed comment with published replies leaves an empty place. */
    static final String VISIBLE = "(c.state = 'published' or c.replies > 0)";

    public PublishedComment {
        name = masked(name, nameMasks);
        text = masked(text, textMasks);
    }

    private static String masked(String written, Masks masks) {
        return written == null || masks == null ? written : masks.over(written);
    }
}
