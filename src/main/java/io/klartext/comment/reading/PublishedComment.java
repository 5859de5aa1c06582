package io.klartext.comment.reading;

import io.klartext.comment.CommentState;
import io.klartext.comment.Masks;
import jakarta.persistence.Tuple;
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
        String website,
        String text,
        boolean staff,
        int replies,
        Instant createdAt,
        Instant editedAt) {
    static final String COLUMNS = """
            select c.id, c.parent_id, c.state, c.staff is not null as staff, c.replies, c.created_at,
            case when c.state = 'published' then c.name end as name,
            case when c.state = 'published' then c.website end as website,
            case when c.state = 'published' then c.text end as text,
            case when c.state = 'published' then c.text_masks end as text_masks,
            case when c.state = 'published' then c.name_masks end as name_masks,
            case when c.state = 'published' then c.edited_at end as edited_at
            """;

    /** A removed comment with published replies leaves an empty place. */
    static final String VISIBLE = "(c.state = 'published' or c.replies > 0)";

    static PublishedComment of(Tuple row) {
        return new PublishedComment(
                row.get("id", UUID.class),
                row.get("parent_id", UUID.class),
                !row.get("state", String.class).equals(CommentState.PUBLISHED.value()),
                masked(row, "name", "name_masks"),
                row.get("website", String.class),
                masked(row, "text", "text_masks"),
                row.get("staff", Boolean.class),
                row.get("replies", Integer.class),
                row.get("created_at", Instant.class),
                row.get("edited_at", Instant.class));
    }

    private static String masked(Tuple row, String column, String masks) {
        String written = row.get(column, String.class);
        return written == null ? null : Masks.of(row.get(masks, String.class)).over(written);
    }
}
