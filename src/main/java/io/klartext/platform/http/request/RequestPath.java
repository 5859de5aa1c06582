package io.klartext.platform.http.request;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the path of a request. */
public final class RequestPath {
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

    /** Paths that continue with a secret. */
    private static final List<String> SECRET =
            List.of(Paths.PREVIEWS, Paths.COMMENT_STATUS, Paths.COMMENT_VERIFICATIONS);

    private RequestPath() {}

    /** The path that is matched against resources. */
    public static String of(RoutingContext context) {
        String path = context.normalizedPath();
        return path.indexOf(';') < 0 ? path : MATRIX_PARAMETERS.matcher(path).replaceAll("");
    }

    /** Whether the path belongs to the management API. */
    public static boolean isManagement(RoutingContext context) {
        return isBelow(Paths.MANAGEMENT, of(context));
    }

    /** Whether the path is that prefix or continues it behind a slash. */
    public static boolean isBelow(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    /** Whether the path contains a secret, or could contain one. */
    public static boolean isSecret(RoutingContext context) {
        return secret(context).isPresent();
    }

    /** The requested path, with a secret replaced. */
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
