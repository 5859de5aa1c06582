package io.klartext.article.api;

import io.klartext.article.WorkingCopy;
import io.klartext.security.Caller;
import jakarta.ws.rs.core.Response;

/** Answers with a working copy and its ETag. */
final class ArticleAnswer {
    private ArticleAnswer() {}

    static Response of(WorkingCopy copy, Caller caller, Response.ResponseBuilder response) {
        return response.entity(ManagedArticleView.of(copy, caller))
                .tag(Integer.toString(copy.version()))
                .build();
    }
}
