package io.klartext.article;

import com.fasterxml.jackson.annotation.JsonValue;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.Violations;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * What readers are told about a change of an article that they could read before. A change without one is a silent one,
 * of a typo.
 */
@Embeddable
public record Correction(
        @NotNull @Convert(converter = Kind.Stored.class) @Column(name = "correction_kind")
        Kind kind,

        @NotBlank @Size(max = 1000) @Column(name = "correction_note")
        String note) {
    public Correction {
        note = Text.shown(note);
    }

    /** Adds to the violations that readers have nothing to be told about. */
    public void check(Article article, Instant now, Violations violations) {
        if (!article.wasPublic(now)) {
            violations.add("/correction", "never_published", "Only what readers could see before is corrected.");
        }
    }

    /** Why the article is another one. */
    public enum Kind {
        /** The world went on. */
        UPDATE,
        /** Something was wrong. */
        CORRECTION,
        /** Something could be misunderstood. */
        CLARIFICATION;

        /** The name of the kind in the API and in the database. */
        @JsonValue
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String value) {
            return Arrays.stream(values())
                    .filter(kind -> kind.value().equals(value))
                    .findFirst()
                    .orElseThrow();
        }

        /** Stores kinds by their names in the API. */
        @Converter
        static class Stored implements AttributeConverter<Kind, String> {
            @Override
            public String convertToDatabaseColumn(Kind kind) {
                return kind == null ? null : kind.value();
            }

            @Override
            public Kind convertToEntityAttribute(String name) {
                return name == null ? null : of(name);
            }
        }
    }
}
