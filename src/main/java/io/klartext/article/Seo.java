package io.klartext.article;

import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.link.WebUrl;
import jakarta.validation.constraints.Size;

/**
 * Data for search engines and link previews.
 *
 * @param noindex whether search engines are asked to leave the article out
 */
public record Seo(
        @Size(max = 300) String title,
        @Size(max = 1000) String description,
        @WebUrl String canonicalUrl,
        Boolean noindex) {
    public static final Seo NONE = new Seo(null, null, null, false);

    public Seo {
        title = Text.blankToNull(title);
        description = Text.blankToNull(description);
        noindex = Boolean.TRUE.equals(noindex);
    }
}
