package io.klartext.webhook.delivery;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.sweep.Sweep;
import io.klartext.webhook.WebhookConfig;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Deletes old deliveries, those included that wait for a webhook which is paused or disabled. */
@Singleton
class DeliverySweep implements Sweep {
    private static final int BATCH = 1000;
    private static final Sql DELETE = Sql.of("""
            delete from webhook_delivery where id in (
                select id from webhook_delivery where created_at < :before and state <> 'sending'
                order by created_at limit :batch for update skip locked)""");

    private final Queries database;
    private final DeliveryRepository deliveries;
    private final WebhookConfig config;
    private final Clock clock;

    DeliverySweep(Queries database, DeliveryRepository deliveries, WebhookConfig config, Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "old webhook deliveries";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    @Transactional
    public int sweepBatch() {
        Instant before = clock.now().minus(config.keepFor());
        int deleted = database.execute(DELETE.bind("before", before).bind("batch", BATCH));
        return deleted + deliveries.deleteBodies(before, BATCH);
    }
}
