package io.klartext.article.rendering;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.article.ArticleHeader;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import java.util.UUID;

/**
 * The text of an article without its body and main picture, from a working copy or a publication. References, sources and
 * SEO members are JSON text that the database makes. In publications, authors have the ids of their pictures. {@code
 * sources} and {@code seo} are null where only teasers were asked for.
 */
public record ArticleText(
        UUID id,
        String slug,
        String locale,
        @JsonUnwrapped @Nested(prefix = "") ArticleHeader header,
        @JsonRawValue String authors,
        @JsonRawValue String tags,
        @JsonRawValue String sources,
        @JsonRawValue String seo,
        int readingMinutes) {
    private static final Sql COLUMNS = Sql.of("""
            {text}.slug, {text}.locale, {header}, {text}.reading_minutes,
            cast({text}.image as text) as image,
            case when :whole then cast({text}.body as text) end as body,
            case when :whole then cast({text}.sources as text) end as sources,
            case when :whole then cast({text}.seo as text) end as seo""");

    private static final String PICTURE = ", e.picture";

    private static final Sql REFERENCES = Sql.of("""
            (select cast(coalesce(json_agg(row_to_json(e)), '[]') as text)
             from (select e.id, e.slug, e.name{more} from {references}_{kind} r join {kind} e on e.id = r.{kind}_id
                   where r.article_id = {article} and (e.trashed_at is null or {trashed}) order by r.position) e)""");

    /** The authors of an article {@code p} with the ids of their pictures, in the form of a publication. */
    public static Sql authorsWithPictures() {
        return REFERENCES
                .with("references", "article")
                .with("article", "p.article_id")
                .with("trashed", "false")
                .with("kind", "author")
                .with("more", PICTURE);
    }

    /** The same text with other authors. */
    public ArticleText withAuthors(String others) {
        return new ArticleText(id, slug, locale, header, others, tags, sources, seo, readingMinutes);
    }

    /** What to select of a publication named {@code p}, with body and main picture; what is in the trash is left out. */
    public static Sql publicationColumns() {
        return columns("p", "publication", "p.article_id", "false", PICTURE);
    }

    /** What to select of a working copy named {@code a}, with body and main picture. */
    public static Sql workingCopyColumns() {
        return columns("a", "article", "a.id", "true", "");
    }

    private static Sql columns(String text, String references, String article, String trashed, String ofAuthors) {
        Sql entries = REFERENCES
                .with("references", references)
                .with("article", article)
                .with("trashed", trashed);
        return Sql.of("{article} as id, {columns}, {authors} as authors, {tags} as tags")
                .with("article", article)
                .with("columns", COLUMNS.with("text", text).with("header", ArticleHeader.columns(text)))
                .with("authors", entries.with("kind", "author").with("more", ofAuthors))
                .with("tags", entries.with("kind", "tag").with("more", ""));
    }
}
