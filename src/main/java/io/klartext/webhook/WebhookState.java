package io.klartext.webhook;

import io.klartext.platform.kernel.StoredEnum;

/** Whether a webhook gets deliveries. */
public enum WebhookState implements StoredEnum {
    ACTIVE,
    /** Paused by a client. The changes of that time are delivered when it is active again. */
    PAUSED,
    /** The last retry of a delivery failed, or the endpoint is gone. */
    DISABLED
}
