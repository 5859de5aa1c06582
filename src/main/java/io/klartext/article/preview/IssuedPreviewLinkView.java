package io.klartext.article.preview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A new preview link.
 *
 * @param token the secret, which is shown only in this answer
 * @param url the path of the preview
 */
record IssuedPreviewLinkView(@JsonUnwrapped PreviewLink stored, String token, String url) {
    static IssuedPreviewLinkView of(ArticlePreviewing.Issued issued) {
        PreviewToken token = issued.token();
        return new IssuedPreviewLinkView(issued.link(), token.reveal(), token.path());
    }
}
