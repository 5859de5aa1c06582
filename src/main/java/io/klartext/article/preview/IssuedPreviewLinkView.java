package io.klartext.article.preview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * A new preview link.
 *
 * @param token the secret, which is shown only in this answer
 * @param url the path of the preview
 * @param pageUrl the page of the site that shows the preview; null if none is configured
 */
record IssuedPreviewLinkView(@JsonUnwrapped PreviewLink stored, String token, String url, String pageUrl) {
    static IssuedPreviewLinkView of(ArticlePreviewing.Issued issued, Optional<String> page) {
        PreviewToken token = issued.token();
        return new IssuedPreviewLinkView(
                issued.link(),
                token.reveal(),
                token.path(),
                page.map(url -> url.replace("{token}", token.reveal())).orElse(null));
    }
}
