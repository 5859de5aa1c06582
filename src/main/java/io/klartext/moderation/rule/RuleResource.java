package io.klartext.moderation.rule;

import io.klartext.platform.http.request.LocationResponse;
import jakarta.ws.rs.core.Response;

/** What the resources of both kinds of rules answer: a rule, with its version as the ETag. */
abstract class RuleResource {
    static Response show(Rules.Stored rule) {
        return tagged(Response.ok(), rule);
    }

    static Response created(String path, Rules.Stored rule) {
        return tagged(LocationResponse.created(path + "/" + rule.id()), rule);
    }

    private static Response tagged(Response.ResponseBuilder response, Rules.Stored rule) {
        return response.entity(rule).tag(Integer.toString(rule.version())).build();
    }
}
