package io.klartext.platform.http.request;

/** The path prefixes of the API. */
public final class Paths {
    /** For readers: published content only, anonymous. */
    public static final String DELIVERY = "/api/v1";

    /** For editorial tools, with a key. */
    public static final String MANAGEMENT = DELIVERY + "/manage";

    /** For holders of a preview link. The path continues with a secret token. */
    public static final String PREVIEWS = DELIVERY + "/previews";

    /** For the author of a comment. The path continues with a secret token. */
    public static final String COMMENT_STATUS = DELIVERY + "/comment-status";

    /** For the verification of a mailbox. The path continues with a secret token. */
    public static final String COMMENT_VERIFICATIONS = DELIVERY + "/comment-verifications";

    private Paths() {}
}
