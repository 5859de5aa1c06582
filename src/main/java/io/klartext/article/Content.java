package io.klartext.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.portabletext.Picture;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.content.ReadingTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcType;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonType;

/** The content of an article: everything that editors write, except its references to tags, authors and articles. */
@Embeddable
public record Content(
        String locale,
        String slug,
        @JsonUnwrapped ArticleHeader header,

        @JdbcType(PostgreSQLJsonPGObjectJsonType.class) @Column(columnDefinition = "json")
        PortableText body,

        @JdbcType(PostgreSQLJsonPGObjectJsonType.class) @Column(columnDefinition = "json")
        List<Source> sources,

        @JdbcType(PostgreSQLJsonPGObjectJsonType.class) @Column(columnDefinition = "json")
        Seo seo,

        @JdbcType(PostgreSQLJsonPGObjectJsonType.class) @Column(columnDefinition = "json")
        ArticleImage image) {
    public Content {
        // Hibernate reads an embeddable of which every column is null as null.
        header = Objects.requireNonNullElse(header, ArticleHeader.EMPTY);
    }

    /** All its pictures, each under its JSON Pointer. */
    public Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        if (image != null) {
            pictures.put("/image", image.picture());
        }
        body.pictures().forEach((pointer, picture) -> pictures.put("/body" + pointer, picture));
        return pictures;
    }

    Content withBody(PortableText other) {
        return new Content(locale, slug, header, other, sources, seo, image);
    }

    /** The reading time in minutes. */
    int readingMinutes() {
        return ReadingTime.of(body.plainText()).minutes();
    }
}
