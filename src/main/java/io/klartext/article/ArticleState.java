package io.klartext.article;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The state of an article at a given moment. An article in the trash keeps its former state. */
public enum ArticleState {
    DRAFT,
    IN_REVIEW,
    /** Published with a time in the future. Never stored, because it depends on the time. */
    SCHEDULED,
    PUBLISHED,
    ARCHIVED,
    /** Never stored, because articles of several states can be in the trash. */
    TRASHED;

    /** The name of the state in the API and in the database. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ArticleState of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** Stores states by their names in the API. */
    @Converter
    static class Stored implements AttributeConverter<ArticleState, String> {
        @Override
        public String convertToDatabaseColumn(ArticleState state) {
            return state.value();
        }

        @Override
        public ArticleState convertToEntityAttribute(String name) {
            return of(name);
        }
    }
}
