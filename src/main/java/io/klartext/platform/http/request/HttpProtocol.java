package io.klartext.platform.http.request;

import java.util.Map;
import java.util.Set;

/** A protocol that a feature speaks below one path, with rules for every request and response there. */
public interface HttpProtocol {
    /** The path below which it is spoken. */
    String path();

    /** The methods that {@code X-HTTP-Method-Override} may put in the place of POST, for clients whose proxy stops them. */
    Set<String> overridable();

    /** The headers that every response of that status carries. */
    Map<String, String> headers(int status);
}
