package io.klartext.article.importing;

import io.klartext.article.draft.ArticleDraft;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An article of another system.
 *
 * @param source the name of the system
 * @param externalId the id of the article there
 */
public record ArticleImport(
        @NotNull @Pattern(regexp = SOURCE, message = "must be 1 to 50 characters of a-z 0-9 -")
        String source,

        @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must have no control characters")
        String externalId,

        @NotNull ArticleDraft article) {
    static final String SOURCE = "[a-z0-9][a-z0-9-]{0,49}";
}
