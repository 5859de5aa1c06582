package io.klartext.audit;

import io.klartext.platform.http.request.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters of the audit log. */
public class AuditParameters {
    private static final Map<String, AuditAction> ACTIONS =
            Arrays.stream(AuditAction.values()).collect(Collectors.toMap(AuditAction::value, Function.identity()));

    @QueryParam("actor")
    String actor;

    @QueryParam("action")
    String action;

    @QueryParam("subject")
    String subject;

    @QueryParam("since")
    String since;

    @QueryParam("until")
    String until;

    AuditFilter filter() {
        return new AuditFilter(
                Parameters.id("actor", actor),
                Parameters.oneOf("action", action, null, ACTIONS),
                Parameters.id("subject", subject),
                Parameters.time("since", since),
                Parameters.time("until", until));
    }
}
