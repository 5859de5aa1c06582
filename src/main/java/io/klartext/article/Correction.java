package io.klartext.article;

import io.klartext.platform.database.StoredEnumConverter;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.Violations;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A note to readers about a change of a published article. A change without one, such as of a typo, is silent. */
@Embeddable
public record Correction(
        @NotNull @Convert(converter = Kind.Stored.class) @Column(name = "correction_kind")
        Kind kind,

        @NotBlank @Size(max = 1000) @Column(name = "correction_note")
        String note) {
    public Correction {
        note = Text.shown(note);
    }

    /** Adds a violation if the article was never public: readers have seen nothing that could be corrected. */
    public void check(Article article, Instant now, Violations violations) {
        if (!article.wasPublic(now)) {
            violations.add(
                    "/correction", "never_published", "Only an article that was public before can have a correction.");
        }
    }

    /** The reason of the change. */
    public enum Kind implements StoredEnum {
        /** There is news. */
        UPDATE,
        /** Something was wrong. */
        CORRECTION,
        /** Something could be misunderstood. */
        CLARIFICATION;

        /** Stores kinds in entities. */
        @Converter
        static class Stored extends StoredEnumConverter<Kind> {
            Stored() {
                super(Kind.class);
            }
        }
    }
}
