package io.klartext.webhook;

import io.klartext.platform.kernel.StoredEnum;

/** Whether a webhook is delivered to. */
public enum WebhookState implements StoredEnum {
    ACTIVE,
    /** Somebody has paused it. What happens meanwhile is delivered when it is active again. */
    PAUSED,
    /** The last retry of a delivery failed, or the endpoint is gone. */
    DISABLED
}
