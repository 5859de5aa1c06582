package io.klartext.article.rendering;

import jakarta.persistence.Tuple;
import java.util.UUID;

/**
 * The text of an article as it is read, from a working copy or a publication. Structured members are JSON text, made by
 * the database and passed through; {@code body}, {@code sources} and {@code seo} are null where only teasers were asked
 * for.
 */
public record ArticleText(
        UUID id,
        String slug,
        String locale,
        String kicker,
        String headline,
        String lead,
        String body,
        String authors,
        String tags,
        String sources,
        String seo,
        String image,
        int readingMinutes) {
    private static final String COLUMNS = """
            %1$s.slug, %1$s.locale, %1$s.kicker, %1$s.headline, %1$s.lead, %1$s.reading_minutes,
            cast(%1$s.image as text) as image,
            case when :whole then cast(%1$s.body as text) end as body,
            case when :whole then cast(%1$s.sources as text) end as sources,
            case when :whole then cast(%1$s.seo as text) end as seo""";

    private static final String REFERENCES = """
            (select cast(coalesce(json_agg(row_to_json(e)), '[]') as text)
             from (select e.id, e.slug, e.name from %1$s_%2$s r join %2$s e on e.id = r.%2$s_id
                   where r.article_id = %3$s and (e.trashed_at is null or %4$s) order by r.position) e) as %2$ss""";

    /** What to select of a publication named {@code p}; what is in the trash is left out. */
    public static String publicationColumns() {
        return "p.article_id as id, " + COLUMNS.formatted("p") + ", "
                + references("publication", "p.article_id", false);
    }

    /** What to select of a working copy named {@code a}. */
    public static String workingCopyColumns() {
        return "a.id, " + COLUMNS.formatted("a") + ", " + references("article", "a.id", true);
    }

    private static String references(String table, String id, boolean trashed) {
        return REFERENCES.formatted(table, "author", id, trashed) + ", "
                + REFERENCES.formatted(table, "tag", id, trashed);
    }

    /** The same text with another body. */
    ArticleText withBody(String other) {
        return new ArticleText(
                id, slug, locale, kicker, headline, lead, other, authors, tags, sources, seo, image, readingMinutes);
    }

    public static ArticleText of(Tuple row) {
        return new ArticleText(
                row.get("id", UUID.class),
                row.get("slug", String.class),
                row.get("locale", String.class),
                row.get("kicker", String.class),
                row.get("headline", String.class),
                row.get("lead", String.class),
                row.get("body", String.class),
                row.get("authors", String.class),
                row.get("tags", String.class),
                row.get("sources", String.class),
                row.get("seo", String.class),
                row.get("image", String.class),
                row.get("reading_minutes", Integer.class));
    }
}
