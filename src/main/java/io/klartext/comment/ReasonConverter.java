package io.klartext.comment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores reasons under their names in the API. */
@Converter
class ReasonConverter implements AttributeConverter<Reason, String> {
    @Override
    public String convertToDatabaseColumn(Reason reason) {
        return reason == null ? null : reason.value();
    }

    @Override
    public Reason convertToEntityAttribute(String name) {
        return name == null ? null : Reason.of(name);
    }
}
