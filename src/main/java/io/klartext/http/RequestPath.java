package io.klartext.http;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Reads the path of a request. */
final class RequestPath {
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

    private RequestPath() {}

    /** The path as resources are found by it. */
    static String of(RoutingContext context) {
        return MATRIX_PARAMETERS.matcher(context.normalizedPath()).replaceAll("");
    }

    /** The path as it was asked for, without the secret that it may hold. */
    static String shown(RoutingContext context) {
        return of(context).startsWith(Paths.PREVIEWS + "/")
                ? Paths.PREVIEWS + "/***"
                : context.request().path();
    }
}
