package io.klartext.article;

import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.link.WebUrl;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A source of the article.
 *
 * @param url null if it is not on the web
 */
public record Source(
        @NotBlank @Size(max = 300) String label, @WebUrl String url) {
    public Source {
        label = Text.shown(label);
    }
}
