package io.klartext.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores states in the form in which the API names them. */
@Converter
class ArticleStateConverter implements AttributeConverter<ArticleState, String> {
    @Override
    public String convertToDatabaseColumn(ArticleState state) {
        return state.value();
    }

    @Override
    public ArticleState convertToEntityAttribute(String name) {
        return ArticleState.of(name);
    }
}
