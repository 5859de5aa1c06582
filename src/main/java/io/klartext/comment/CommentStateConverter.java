package io.klartext.comment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores states in the form in which the API names them. */
@Converter
class CommentStateConverter implements AttributeConverter<CommentState, String> {
    @Override
    public String convertToDatabaseColumn(CommentState state) {
        return state.value();
    }

    @Override
    public CommentState convertToEntityAttribute(String name) {
        return CommentState.of(name);
    }
}
