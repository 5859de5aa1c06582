package io.klartext.article;

import jakarta.persistence.Embeddable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The short texts above the body of an article. Everything that reads, stores or publishes articles passes them on as a
 * whole: each has a column of its name in {@code article} and in {@code publication}.
 */
@Embeddable
public record ArticleHeader(String kicker, String headline, String lead) {
    static final ArticleHeader EMPTY = new ArticleHeader(null, null, null);

    /** Their columns of a table, separated by commas. */
    public static String columns(String table) {
        return Arrays.stream(ArticleHeader.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }

    /** Their columns without a table. */
    static String columns() {
        return Arrays.stream(ArticleHeader.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }
}
