package io.klartext.article.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.article.ArticleHeader;
import io.klartext.article.ArticleImage;
import io.klartext.article.Correction;
import io.klartext.article.Seo;
import io.klartext.article.Source;
import io.klartext.directory.reference.Reference;
import io.klartext.platform.kernel.Slug;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.json.PortableTextReader;
import io.klartext.site.LanguageTag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An article as an editor writes it. All members are optional until publication. Blank texts count as missing; by
 * default the slug is made from the headline and the locale is that of the site. The body is sent either as Portable
 * Text, as Markdown or as HTML, and is stored as Portable Text. The correction is the note to readers about the change.
 */
public record ArticleDraft(
        @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE)
        String locale,

        @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        String slug,

        @Size(max = 100) String kicker,
        @Size(max = 300) String headline,
        @Size(max = 5000) String lead,
        JsonNode body,
        String bodyMarkdown,
        String bodyHtml,
        @Size(max = Reference.MAX) List<@NotNull @Valid Reference> tags,
        @Size(max = Reference.MAX) List<@NotNull @Valid Reference> authors,
        @Size(max = MAX_RELATED) List<@NotNull @Valid Reference> related,
        @Valid Original translationOf,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Valid Seo seo,
        @Valid ArticleImage image,
        @Valid Correction correction)
        implements Violations.CheckedInput {
    /** The article of which this one is a translation. */
    public record Original(@NotNull UUID id) {}

    static final int MAX_RELATED = 20;

    public ArticleDraft {
        locale = LanguageTag.canonical(locale);
        kicker = Text.blankToNull(kicker);
        headline = Text.blankToNull(headline);
        lead = Text.blankToNull(lead);
        tags = tags == null ? List.of() : java.util.Collections.unmodifiableList(tags);
        authors = authors == null ? List.of() : java.util.Collections.unmodifiableList(authors);
        related = related == null ? List.of() : java.util.Collections.unmodifiableList(related);
        sources = sources == null ? List.of() : java.util.Collections.unmodifiableList(sources);
        seo = Objects.requireNonNullElse(seo, Seo.NONE);
    }

    @Override
    public void check(Violations violations) {
        PortableTextReader.read(body, "/body", violations);
    }

    ArticleHeader header() {
        return new ArticleHeader(kicker, headline, lead);
    }

    /** This draft with other tags. */
    public ArticleDraft withTags(List<Reference> others) {
        return new ArticleDraft(
                locale,
                slug,
                kicker,
                headline,
                lead,
                body,
                bodyMarkdown,
                bodyHtml,
                others,
                authors,
                related,
                translationOf,
                sources,
                seo,
                image,
                correction);
    }
}
