package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Endpoint;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What operators configure: traces for a collector, which hold no secrets, and a port of their own. */
class PackagedOperationsIT {
    private static final String SECRET = "geheimes-token-einer-vorschau";

    @Test
    void requests_are_traced_without_secrets_and_health_has_a_port_of_its_own(TestInfo test) throws Exception {
        int port = freePort();
        try (Endpoint collector = new Endpoint();
                PackagedApplication application = PackagedApplication.start(
                        PackagedApplicationIT.data(test),
                        Map.of(
                                "KLARTEXT_HTTP_OPERATIONS_PORT",
                                Integer.toString(port),
                                "KLARTEXT_TRACES_ENDPOINT",
                                URI.create(collector.url()).resolve("/").toString(),
                                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                                "PT0.1S"))) {
            application.getAnonymously("/api/v1/previews/" + SECRET);
            application.getAnonymously("/api/v1/comment-status/" + SECRET);
            application.getAnonymously("/api/v1/articles?limit=1");
            assertEquals(404, application.getAnonymously("/q/health/ready").statusCode());
            assertEquals(404, application.getAnonymously("/q/metrics").statusCode());
            assertEquals(200, status(port, "/q/health/ready"));
            assertEquals(401, status(port, "/q/metrics"));
            assertEquals(404, status(port, "/api/v1/site"));
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
