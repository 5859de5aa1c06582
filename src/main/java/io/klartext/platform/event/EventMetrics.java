package io.klartext.platform.event;

import io.klartext.platform.database.CountedGauges;
import io.klartext.platform.database.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** The gauge of events that wait for their number. */
@Singleton
class EventMetrics implements MeterBinder {
    private static final Sql WAITING = Sql.of("select count(*) from event where sequence is null");

    private final CountedGauges gauges;

    EventMetrics(CountedGauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauges.add(registry, "klartext.events.waiting", "Changes that have no number yet", WAITING);
    }
}
