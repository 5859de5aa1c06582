package io.klartext.moderation.api;

import io.klartext.moderation.StoredRule;
import io.klartext.platform.http.request.Located;
import jakarta.ws.rs.core.Response;

/** Answers that show a rule and its version. */
final class RuleAnswers {
    private RuleAnswers() {}

    static Response show(StoredRule rule) {
        return tagged(Response.ok(), rule);
    }

    static Response created(String path, StoredRule rule) {
        return tagged(Located.created(path + "/" + rule.id()), rule);
    }

    private static Response tagged(Response.ResponseBuilder response, StoredRule rule) {
        return response.entity(rule).tag(Integer.toString(rule.version())).build();
    }
}
