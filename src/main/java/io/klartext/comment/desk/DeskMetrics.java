package io.klartext.comment.desk;

import io.klartext.platform.database.CountedGauges;
import io.klartext.platform.database.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** The gauge of comments that wait for a moderator. */
@Singleton
class DeskMetrics implements MeterBinder {
    private static final Sql WAITING = Sql.of("select count(*) from comment where state = 'pending'");

    private final CountedGauges gauges;

    DeskMetrics(CountedGauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauges.add(registry, "klartext.comments.waiting", "Comments that wait for a moderator", WAITING);
    }
}
