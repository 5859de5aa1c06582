package io.klartext.moderation.decision;

import io.klartext.comment.CommentAction;
import io.klartext.comment.decision.DecisionList;
import io.klartext.comment.reason.Reasons;
import io.klartext.platform.http.request.Parameters;
import jakarta.ws.rs.QueryParam;

/** The filters of the list of decisions. */
public class DecisionParameters {
    @QueryParam("moderator")
    String moderator;

    @QueryParam("action")
    String action;

    @QueryParam("reason")
    String reason;

    @QueryParam("since")
    String since;

    @QueryParam("until")
    String until;

    DecisionList.Wanted wanted(Reasons reasons) {
        return new DecisionList.Wanted(
                Parameters.id("moderator", moderator),
                Parameters.oneOf("action", action, CommentAction.class),
                reasons.parse("reason", reason),
                Parameters.time("since", since),
                Parameters.time("until", until));
    }
}
