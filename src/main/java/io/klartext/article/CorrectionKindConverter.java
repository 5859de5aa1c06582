package io.klartext.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores kinds of corrections in the form in which the API names them. */
@Converter
class CorrectionKindConverter implements AttributeConverter<Correction.Kind, String> {
    @Override
    public String convertToDatabaseColumn(Correction.Kind kind) {
        return kind == null ? null : kind.value();
    }

    @Override
    public Correction.Kind convertToEntityAttribute(String name) {
        return name == null ? null : Correction.Kind.of(name);
    }
}
