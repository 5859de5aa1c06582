package io.klartext.platform.http.request;

/** Where the surfaces of the API begin. */
public final class Paths {
    /** For readers: published content only, anonymous. */
    public static final String DELIVERY = "/api/v1";

    /** For editorial tools, with a key. */
    public static final String MANAGEMENT = DELIVERY + "/manage";

    /** For whoever has a preview link. What follows is a secret. */
    public static final String PREVIEWS = DELIVERY + "/previews";

    /** For who wrote a comment. What follows is a secret. */
    public static final String COMMENT_STATUS = DELIVERY + "/comment-status";

    /** For who proves to own a mailbox. What follows is a secret. */
    public static final String COMMENT_VERIFICATIONS = DELIVERY + "/comment-verifications";

    private Paths() {}
}
