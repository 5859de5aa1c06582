package io.klartext.article;

import io.klartext.portabletext.Picture;
import io.klartext.portabletext.PortableText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcType;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonType;

/** The text of an article: everything that its people write, but for the tags and authors it refers to. */
@Embeddable
public record Content(
        String locale,
        String slug,
        String kicker,
        String headline,
        String lead,

        @JdbcType(PostgreSQLJsonPGObjectJsonType.class) @Column(columnDefinition = "json")
        PortableText body,

        @JdbcType(PostgreSQLJsonPGObjectJsonType.class) @Column(columnDefinition = "json")
        List<Source> sources,

        @JdbcType(PostgreSQLJsonPGObjectJsonType.class) @Column(columnDefinition = "json")
        Seo seo,

        @JdbcType(PostgreSQLJsonPGObjectJsonType.class) @Column(columnDefinition = "json")
        ArticleImage image) {
    private static final int WORDS_PER_MINUTE = 220;

    /** Every picture that it shows, each with its JSON Pointer. */
    public Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        if (image != null) {
            pictures.put("/image", image.picture());
        }
        body.pictures().forEach((pointer, picture) -> pictures.put("/body" + pointer, picture));
        return pictures;
    }

    /** How long the body takes to read: at 220 words a minute, rounded up, one minute at least. */
    int readingMinutes() {
        String words = body.plainText().strip();
        int count = words.isEmpty() ? 0 : words.split("\\s+").length;
        return Math.max(1, (count + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE);
    }
}
