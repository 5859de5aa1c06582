package io.klartext.webhook.delivery;

import io.klartext.platform.database.CountedGauges;
import io.klartext.platform.database.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** The gauges of deliveries that wait and of deliveries that have failed. */
@Singleton
class DeliveryMetrics implements MeterBinder {
    private static final Sql WAITING =
            Sql.of("select count(*) from webhook_delivery where state in ('collecting', 'waiting', 'sending')");
    private static final Sql FAILED = Sql.of("select count(*) from webhook_delivery where state = 'failed'");

    private final CountedGauges gauges;

    DeliveryMetrics(CountedGauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauges.add(registry, "klartext.webhooks.waiting", "Deliveries that wait for their next attempt", WAITING);
        gauges.add(registry, "klartext.webhooks.failed", "Deliveries that were given up and are still kept", FAILED);
    }
}
