package io.klartext.platform.http.receiving;

import io.klartext.platform.http.problem.Problem;
import io.klartext.platform.http.problem.ProblemType;
import io.klartext.platform.http.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Refuses bodies of requests that take none, and text that is not in UTF-8. No body is silently ignored. */
@Singleton
class BodyCheck {
    private static final int BEFORE_READING = 60;
    private static final Pattern OTHER_CHARSET = Pattern.compile(
            "\\s*(?:text/|application/(?:[\\w.-]+\\+)?json).*;\\s*charset\\s*=\\s*(?!\"?utf-?8\"?\\s*(?:;|$)).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final BodyRules rules;
    private final ProblemWriter problems;

    BodyCheck(BodyRules rules, ProblemWriter problems) {
        this.rules = rules;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_READING);
    }

    private void check(RoutingContext context) {
        if (!hasBody(context.request().headers())) {
            context.next();
        } else if (rules.forbidBody(context)) {
            refuse(context, ProblemType.BAD_REQUEST, "This request takes no body.");
        } else if (OTHER_CHARSET
                .matcher(String.valueOf(context.request().getHeader(HttpHeaders.CONTENT_TYPE)))
                .matches()) {
            String wanted = rules.mediaTypes(context);
            context.response().putHeader(BodyRules.acceptHeader(context), wanted);
            refuse(
                    context,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The body must have the media type " + wanted + " and be in UTF-8.");
        } else {
            context.next();
        }
    }

    private static boolean hasBody(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null ? headers.contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private void refuse(RoutingContext context, ProblemType type, String detail) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        problems.send(context, Problem.of(type, detail));
    }
}
