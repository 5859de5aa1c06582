package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Endpoint;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Requests are traced if there is a collector, and traces hold no secrets. */
class PackagedTracesIT {
    private static final String SECRET = "geheimes-token-einer-vorschau";

    @Test
    void requests_are_traced_without_the_secrets_in_paths(TestInfo test) throws Exception {
        try (Endpoint collector = new Endpoint();
                PackagedApplication application = PackagedApplication.start(
                        PackagedApplicationIT.data(test),
                        Map.of(
                                "KLARTEXT_TRACES_ENDPOINT",
                                URI.create(collector.url()).resolve("/").toString(),
                                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                                "PT0.1S"))) {
            application.getAnonymously("/api/v1/previews/" + SECRET);
            application.getAnonymously("/api/v1/comment-status/" + SECRET);
            application.getAnonymously("/api/v1/articles?limit=1");
            StringBuilder sent = new StringBuilder();
            while (sent.indexOf("/api/v1/articles") < 0) {
                Endpoint.Received received = collector.next();
                assertTrue(received.path().endsWith("/v1/traces"), received.path());
                sent.append(received.body());
            }
            assertTrue(sent.indexOf("klartext") >= 0, "the name of the service");
            assertFalse(sent.indexOf(SECRET) >= 0, "secrets stay here");
            assertFalse(sent.indexOf("/q/health") >= 0, "probes are not traced");
        }
    }
}
