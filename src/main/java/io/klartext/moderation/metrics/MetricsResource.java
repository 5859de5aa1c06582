package io.klartext.moderation.metrics;

import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The metrics of moderation. */
@Path(Paths.MANAGEMENT + "/moderation/metrics")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class MetricsResource {
    private final ModerationMetrics metrics;
    private final Clock clock;

    MetricsResource(ModerationMetrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    @GET
    public DeskMetrics get(@BeanParam MetricsParameters wanted) {
        return metrics.measure(wanted.period(clock.now()));
    }
}
