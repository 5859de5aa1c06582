package io.klartext.platform.http.request;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the path of a request. */
public final class RequestPath {
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

    /** Behind these a secret follows. */
    private static final List<String> SECRET =
            List.of(Paths.PREVIEWS, Paths.COMMENT_STATUS, Paths.COMMENT_VERIFICATIONS);

    private RequestPath() {}

    /** The path as resources are found by it. */
    public static String of(RoutingContext context) {
        return MATRIX_PARAMETERS.matcher(context.normalizedPath()).replaceAll("");
    }

    /** Whether it holds a secret, or might. */
    public static boolean isSecret(RoutingContext context) {
        return secret(context).isPresent();
    }

    /** The path as it was asked for, without the secret that it may hold. */
    public static String shown(RoutingContext context) {
        return secret(context)
                .map(prefix -> prefix + "/***")
                .orElseGet(() -> context.request().path());
    }

    private static Optional<String> secret(RoutingContext context) {
        String path = of(context);
        return SECRET.stream().filter(prefix -> path.startsWith(prefix + "/")).findFirst();
    }
}
