package io.klartext.article.preview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A preview link that was just made.
 *
 * @param token the secret, shown this once
 * @param url the path that it opens
 */
record IssuedPreviewLinkView(@JsonUnwrapped PreviewLinkView stored, String token, String url) {
    static IssuedPreviewLinkView of(ArticlePreviewing.Issued issued) {
        PreviewToken token = issued.token();
        return new IssuedPreviewLinkView(PreviewLinkView.of(issued.link()), token.reveal(), token.path());
    }
}
