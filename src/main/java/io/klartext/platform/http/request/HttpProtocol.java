package io.klartext.platform.http.request;

import java.util.Map;
import java.util.Set;

/**
 * A protocol on top of HTTP that a feature implements below one path, with rules for all its requests and responses.
 */
public interface HttpProtocol {
    /** The path below which the protocol applies. */
    String path();

    /**
     * The methods that {@code X-HTTP-Method-Override} may select in a POST, for clients behind proxies that block them.
     */
    Set<String> overridable();

    /** The headers that every response of that status carries. */
    Map<String, String> headers(int status);
}
