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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
        if (config.cache().isPresent()) {
            checkRequests();
        }
        return config.cache().isPresent();
    }

    /**
     * Purges the groups everywhere.
     *
     * @throws IOException if any request fails; some of the others may have been sent
     */
    void purge(List<String> groups) throws IOException, InterruptedException {
        for (HttpRequest request : requests(groups)) {
            HttpResponse<Void> answer = send(request);
            if (answer.statusCode() >= FIRST_FAILURE) {
                throw new IOException("it answered with status " + answer.statusCode());
            }
        }
    }

    /** The timeout of a request itself ends with the headers of the answer, so that a body could take for ever. */
    private HttpResponse<Void> send(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("it did not answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private void checkRequests() {
        try {
            requests(List.of("a-1"));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "KLARTEXT_PURGE_URLS or KLARTEXT_PURGE_TOKEN cannot be used in a request.", e);
        }
    }

    private List<HttpRequest> requests(List<String> groups) {
        SharedCache cache = config.cache().orElseThrow();
        List<HttpRequest> requests = new ArrayList<>();
        for (String url : config.urls().orElseThrow()) {
            for (int from = 0; from < groups.size(); from += cache.groupsPerRequest()) {
                int end = Math.min(groups.size(), from + cache.groupsPerRequest());
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
                cache.fill(request, groups.subList(from, end), config.token());
                requests.add(request.build());
            }
        }
        return requests;
    }
}
