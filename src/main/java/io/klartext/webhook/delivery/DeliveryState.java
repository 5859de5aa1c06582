package io.klartext.webhook.delivery;

import io.klartext.platform.kernel.StoredEnum;

/** The state of a delivery. */
public enum DeliveryState implements StoredEnum {
    /** It takes up further changes until nothing happens for the time of the webhook. */
    COLLECTING,
    WAITING,
    SENDING,
    DELIVERED,
    /** The last retry failed, or the endpoint is gone. */
    FAILED
}
