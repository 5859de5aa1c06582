package io.klartext.comment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores masks as their spans. */
@Converter
class MasksConverter implements AttributeConverter<Masks, String> {
    @Override
    public String convertToDatabaseColumn(Masks masks) {
        return masks == null ? null : masks.stored();
    }

    @Override
    public Masks convertToEntityAttribute(String stored) {
        return Masks.of(stored);
    }
}
