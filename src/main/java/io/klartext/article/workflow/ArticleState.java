package io.klartext.article.workflow;

import io.klartext.platform.database.StoredEnumConverter;
import io.klartext.platform.kernel.StoredEnum;
import jakarta.persistence.Converter;

/** The state of an article at a given moment. An article in the trash keeps its former state. */
public enum ArticleState implements StoredEnum {
    DRAFT,
    IN_REVIEW,
    /** Published with a time in the future. Never stored, because it depends on the time. */
    SCHEDULED,
    PUBLISHED,
    /** Published, with changes that were submitted for review. Derived, never stored. */
    UPDATE_IN_REVIEW,
    /** Published, with changes that readers will see later. Never stored, because it depends on the time. */
    UPDATE_SCHEDULED,
    ARCHIVED,
    /** Never stored, because articles of several states can be in the trash. */
    TRASHED;

    /** Stores states in entities. */
    @Converter
    public static class Stored extends StoredEnumConverter<ArticleState> {
        Stored() {
            super(ArticleState.class);
        }
    }
}
