package io.klartext.platform.database;

import io.klartext.platform.kernel.StoredEnum;
import jakarta.persistence.AttributeConverter;

/**
 * Maps an enum member of an entity to the stored name of the constant.
 *
 * <pre>{@code
 * @Converter(autoApply = true)
 * class ArticleStateConverter extends StoredEnumConverter<ArticleState> {
 *     ArticleStateConverter() { super(ArticleState.class); }
 * }
 * }</pre>
 */
public abstract class StoredEnumConverter<E extends Enum<E>> implements AttributeConverter<E, String> {
    private final Class<E> type;

    protected StoredEnumConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E constant) {
        return constant == null ? null : StoredEnum.valueOf(constant);
    }

    @Override
    public E convertToEntityAttribute(String stored) {
        return StoredEnum.of(type, stored);
    }
}
