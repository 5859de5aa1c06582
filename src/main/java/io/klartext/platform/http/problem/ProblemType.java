package io.klartext.platform.http.problem;

import java.util.Arrays;
import java.util.Optional;

/** The problem types, one for each status. Failures of Klartext have more specific codes. */
public enum ProblemType {
    BAD_REQUEST(400, "Bad request"),
    UNAUTHORIZED(401, "Authentication required"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found", "No resource exists at this path."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This path does not support that method."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The answer is not available in a media type that the request accepts."),
    REQUEST_TIMEOUT(408, "Request timeout"),
    CONFLICT(409, "Conflict"),
    GONE(410, "Gone"),
    STALE(412, "Precondition failed"),
    BODY_TOO_LARGE(413, "Content too large"),
    URI_TOO_LONG(414, "URI too long"),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Unsupported media type", "The body has a media type that this method does not support."),
    RANGE_NOT_SATISFIABLE(416, "Range not satisfiable"),
    INVALID(422, "Unprocessable content"),
    LOCKED(423, "Locked"),
    PRECONDITION_REQUIRED(428, "Precondition required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "Request header fields too large"),
    CHECKSUM_MISMATCH(460, "Checksum mismatch"),
    INTERNAL_ERROR(500, "Internal server error"),
    NOT_IMPLEMENTED(501, "Not implemented"),
    UNAVAILABLE(503, "Service unavailable");

    private final int status;
    private final String title;
    private final String usualCause;

    ProblemType(int status, String title) {
        this(status, title, title + ".");
    }

    ProblemType(int status, String title, String usualCause) {
        this.status = status;
        this.title = title;
        this.usualCause = usualCause;
    }

    public static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The message of a framework exception, or the default explanation if the message only repeats the status. */
    public String explain(String message) {
        boolean says =
                message != null && !message.startsWith("HTTP ") && !message.contains("header value did not match");
        return says ? message : usualCause;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
