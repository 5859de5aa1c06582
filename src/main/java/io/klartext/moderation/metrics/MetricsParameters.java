package io.klartext.moderation.metrics;

import io.klartext.platform.http.request.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;

/** The period of the metrics. */
public class MetricsParameters {
    @QueryParam("since")
    String since;

    @QueryParam("until")
    String until;

    Period period(Instant now) {
        return Period.of(Parameters.time("since", since), Parameters.time("until", until), now);
    }
}
