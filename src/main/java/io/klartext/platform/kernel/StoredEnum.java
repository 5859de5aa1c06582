package io.klartext.platform.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * An enum whose constants have one name outside the code: in the database, in JSON and in query parameters. It is the
 * constant's name in lower case unless the enum says otherwise.
 *
 * <pre>{@code
 * public enum ArticleState implements StoredEnum { DRAFT, IN_REVIEW }   // "draft", "in_review"
 *
 * ArticleState state = StoredEnum.of(ArticleState.class, "in_review");
 * }</pre>
 */
public interface StoredEnum {
    /** The constant's name in the code; every enum has it. */
    String name();

    /** The constant's name in the database and in the API. */
    @JsonValue
    default String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant of that name; null for null. An enum that does not implement this interface is read as if it did.
     *
     * @throws IllegalArgumentException if there is none; the message lists all names
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

    /** The name of any enum's constant in the database. */
    static String valueOf(Enum<?> constant) {
        return constant instanceof StoredEnum stored
                ? stored.value()
                : constant.name().toLowerCase(Locale.ROOT);
    }
}
