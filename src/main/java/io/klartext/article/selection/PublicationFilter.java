package io.klartext.article.selection;

import io.klartext.platform.database.Filter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A filter of published articles.
 *
 * @param after articles published at that time or later; null for all
 * @param before articles published before that time; null for all
 * @param ids null for all
 */
public record PublicationFilter(ArticleFilter common, Instant after, Instant before, List<UUID> ids) {
    private static final String HAS_TAG = """
            f.tag_id = coalesce(
                (select id from tag where slug = :tag and trashed_at is null),
                (select id from tag where (aliases || former_slugs) @> array[cast(:tag as text)]
                 and trashed_at is null limit 1))""";

    /** The tag, if the only references in the filter are one to a tag; else null. */
    public String onlyTag() {
        return common.onlyTag();
    }

    /** The filter of publications named {@code p}. */
    public Filter ofPublications() {
        return common.ofPublications()
                .andIfGiven("p.published_at >= :after", "after", after)
                .andIfGiven("p.published_at < :before", "before", before)
                .andIfGiven("p.article_id = any(:ids)", "ids", ids);
    }

    /** The same filter for references {@code f} to {@link #onlyTag} of publications {@code p}. */
    public Filter ofReferences() {
        return Filter.where(HAS_TAG, "tag", onlyTag())
                .andIfGiven("p.locale = :locale", "locale", common.locale())
                .andIfGiven("f.published_at >= :after", "after", after)
                .andIfGiven("f.published_at < :before", "before", before)
                .andIfGiven("f.article_id = any(:ids)", "ids", ids);
    }
}
