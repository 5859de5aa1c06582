package io.klartext.platform.http.limit;

import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.RequestPath;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** A kind of limited requests, and whether they are counted by key or by network. */
enum Quota {
    UPLOADS("uploads", true, LimitConfig::uploads, "POST", Paths.MANAGEMENT + "/(assets|uploads)"),
    MANAGEMENT("management", true, LimitConfig::management, ".*", Paths.MANAGEMENT + "/.*"),
    MANAGEMENT_OF_NETWORK(
            "management-network", false, LimitConfig::managementPerNetwork, ".*", Paths.MANAGEMENT + "/.*"),
    SEARCH("search", false, LimitConfig::search, "GET|HEAD", Paths.DELIVERY + "/search(/.*)?"),
    COMMENTS(
            "comments",
            false,
            LimitConfig::comments,
            "POST",
            Paths.DELIVERY + "/(articles/[^/]+/comments|comments/[^/]+/reports)");

    private final String policy;
    private final boolean ofKey;
    private final ToIntFunction<LimitConfig> requests;
    private final Pattern methods;
    private final Pattern paths;

    Quota(String policy, boolean ofKey, ToIntFunction<LimitConfig> requests, String methods, String paths) {
        this.policy = policy;
        this.ofKey = ofKey;
        this.requests = requests;
        this.methods = Pattern.compile(methods);
        this.paths = Pattern.compile(paths);
    }

    /** Its name in headers. */
    String policy() {
        return policy;
    }

    /** Whether requests are counted by key; otherwise by network. */
    boolean isOfKey() {
        return ofKey;
    }

    /** The number of requests in a window; 0 for no limit. */
    int requests(LimitConfig config) {
        return requests.applyAsInt(config);
    }

    /** Whether it counts the request, by the path that is matched against resources. */
    boolean isFor(RoutingContext context) {
        HttpMethod method = context.request().method();
        return !HttpMethod.OPTIONS.equals(method)
                && methods.matcher(method.name()).matches()
                && paths.matcher(RequestPath.of(context)).matches();
    }
}
