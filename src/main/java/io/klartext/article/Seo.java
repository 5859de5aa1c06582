package io.klartext.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.link.WebUrl;
import jakarta.validation.constraints.Size;

/**
 * Data for search engines and link previews.
 *
 * @param noindex whether search engines are asked to leave the article out
 * @param reserveMining whether text and data mining is reserved; null for the setting of the site
 * @param trainAi whether models may be trained with the article; null for the setting of the site
 */
public record Seo(
        @Size(max = 300) String title,
        @Size(max = 1000) String description,
        @WebUrl String canonicalUrl,
        Boolean noindex,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean reserveMining,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean trainAi) {
    public static final Seo NONE = new Seo(null, null, null, false, null, null);

    public Seo {
        title = Text.blankToNull(title);
        description = Text.blankToNull(description);
        noindex = Boolean.TRUE.equals(noindex);
    }

    /** Whether the article overrides the rights of the site. */
    public boolean hasOwnRights() {
        return reserveMining != null || trainAi != null;
    }
}
