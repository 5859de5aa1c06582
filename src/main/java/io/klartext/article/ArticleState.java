package io.klartext.article;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where an article is in its life at a given moment. What is in the trash keeps the state it had. */
public enum ArticleState {
    DRAFT,
    IN_REVIEW,
    /** Published, but its time has not come. Never stored: the clock decides. */
    SCHEDULED,
    PUBLISHED,
    ARCHIVED,
    /** Never stored: anything but what is public or will be can be in the trash. */
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
