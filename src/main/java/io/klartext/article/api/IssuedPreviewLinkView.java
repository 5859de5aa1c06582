package io.klartext.article.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.article.ArticlePreviewing;

/**
 * A preview link that was just made.
 *
 * @param token the secret, shown this once
 * @param url the path that it opens
 */
record IssuedPreviewLinkView(@JsonUnwrapped PreviewLinkView stored, String token, String url) {
    static IssuedPreviewLinkView of(ArticlePreviewing.Issued issued) {
        String token = issued.token().reveal();
        return new IssuedPreviewLinkView(PreviewLinkView.of(issued.link()), token, PreviewResource.path(token));
    }
}
