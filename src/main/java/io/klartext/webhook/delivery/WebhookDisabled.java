package io.klartext.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.event.DomainEvent;
import java.util.UUID;

/** The last retry of a delivery failed, or the endpoint is gone. */
record WebhookDisabled(@JsonIgnore UUID subject) implements DomainEvent {
    @Override
    public String type() {
        return "webhook.disabled";
    }
}
