package io.klartext.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.klartext.platform.kernel.StoredEnum;

/** The kind of request that an endpoint expects. */
public enum WebhookTarget implements StoredEnum {
    /** The change, in the form of Standard Webhooks. */
    GENERIC,
    /**
     * The groups as {@code tags} and the paths, for a route handler that calls {@code revalidateTag} and {@code
     * revalidatePath}.
     */
    NEXT_REVALIDATE,
    /** The groups, as {@code tags} in the body and as {@code Surrogate-Key}, for CDNs that are purged by group. */
    PURGE,
    /** Nothing: a POST without a body. */
    BUILD_HOOK,
    /** The URLs of the feeds, for a WebSub hub, which notifies the subscribers. */
    WEBSUB;

    /** The target with that name; the failure lists all names. */
    @JsonCreator
    static WebhookTarget of(String value) {
        return StoredEnum.of(WebhookTarget.class, value);
    }
}
