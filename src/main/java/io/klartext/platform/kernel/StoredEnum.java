package io.klartext.platform.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * An enum whose constants have one name outside the code: in the database, in JSON and in query parameters. By default
 * it is the name in the code in lower case.
 *
 * <pre>{@code
 * public enum ArticleState implements StoredEnum { DRAFT, IN_REVIEW }   // "draft", "in_review"
 *
 * ArticleState state = StoredEnum.of(ArticleState.class, "in_review");
 * }</pre>
 */
public interface StoredEnum {
    /** The name in the code, which every enum constant has. */
    String name();

    /** The name in the database and in the API. */
    @JsonValue
    default String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant with that stored name; null for null. Works for every enum, by the same rule.
     *
     * @throws IllegalArgumentException if no constant has that name; the message lists all names
     */
    static <E extends Enum<E>> E of(Class<E> type, String value) {
        if (value == null) {
            return null;
        }
        Object constant = Constants.OF.get(type).get(value);
        if (constant == null) {
            throw new IllegalArgumentException(
                    "must be one of " + String.join(", ", Constants.OF.get(type).keySet()));
        }
        return type.cast(constant);
    }

    /** The stored name of a constant of any enum. */
    static String valueOf(Enum<?> constant) {
        return constant instanceof StoredEnum stored
                ? stored.value()
                : constant.name().toLowerCase(Locale.ROOT);
    }
}
