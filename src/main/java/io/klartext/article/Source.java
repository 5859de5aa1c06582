package io.klartext.article;

import io.klartext.portabletext.link.WebUrl;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Where the article has something from.
 *
 * @param url null for what is not on the web
 */
public record Source(
        @NotBlank @Size(max = 300) String label, @WebUrl String url) {}
