package io.klartext.purge;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Sends the requests that purge groups from the configured cache. */
@Singleton
class PurgeRequests {
    private static final int FIRST_FAILURE = 300;

    private final PurgeConfig config;
    private final HttpClient client;

    PurgeRequests(PurgeConfig config) {
        this.config = config;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    /** Whether a cache is configured; refuses half a configuration. */
    boolean isEnabled() {
        if (config.cache().isPresent() && config.urls().isEmpty()) {
            throw new ConfigurationException("KLARTEXT_PURGE_CACHE needs KLARTEXT_PURGE_URLS.");
        }
        return config.cache().isPresent();
    }

    /**
     * Purges the groups everywhere.
     *
     * @throws IOException if any request fails; the others were sent, or not
     */
    void purge(List<String> groups) throws IOException, InterruptedException {
        for (HttpRequest request : requests(groups)) {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            if (answer.statusCode() >= FIRST_FAILURE) {
                throw new IOException("it answered with status " + answer.statusCode());
            }
        }
    }

    private List<HttpRequest> requests(List<String> groups) {
        SharedCache cache = config.cache().orElseThrow();
        List<HttpRequest> requests = new ArrayList<>();
        for (String url : config.urls().orElseThrow()) {
            for (int from = 0; from < groups.size(); from += cache.groupsPerRequest()) {
                int end = Math.min(groups.size(), from + cache.groupsPerRequest());
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(URI.create(url)).timeout(config.timeout());
                cache.fill(request, groups.subList(from, end), config.token());
                requests.add(request.build());
            }
        }
        return requests;
    }
}
