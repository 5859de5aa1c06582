package io.klartext.article.revision.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A sequence of words in a changed text. The {@code equal} and {@code delete} spans together are the older text, the
 * {@code equal} and {@code insert} spans the newer one, including spaces and punctuation.
 */
public record WordSpan(Op op, String text) {
    /** The kind of change of the words. */
    public enum Op {
        EQUAL,
        DELETE,
        INSERT;

        @JsonValue
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
