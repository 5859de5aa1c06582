package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.vertx.http.runtime.filters.Filter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pages of other origins may do where origins are named. */
class NamedOriginsTest {
    private static final String SITE = "https://www.example.org";
    private static final String DESK = "https://desk.example.org:8443";
    private static final String STRANGER = "https://example.com";

    private static Vertx vertx;
    private static HttpServer server;

    private record Config(List<Origin> origins, Optional<List<Origin>> managementOrigins) implements CorsConfig {}

    @BeforeAll
    static void listen() throws Exception {
        Config config = new Config(
                List.of(Origin.of(SITE + " "), Origin.of("HTTPS://shop.example.org")),
                Optional.of(List.of(Origin.of(DESK))));
        Filters filters = new Filters();
        new Cors(config, List.of(), null).register(filters);
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        filters.getFilters().stream().map(Filter::getHandler).forEach(router.route()::handler);
        router.route()
                .handler(context ->
                        context.response().putHeader("Vary", "Accept-Encoding").end());
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterAll
    static void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void named_pages_read_and_manage_others_do_neither() throws Exception {
        for (String path : List.of("/api/v1/articles", "/api/v1/manage/articles")) {
            assertEquals(SITE, allowed(SITE, path));
            assertEquals("https://shop.example.org", allowed("https://shop.example.org", path));
            assertEquals("", allowed(STRANGER, path));
            assertEquals("", allowed("null", path));
            assertEquals("", allowed(SITE + ".example.com", path));
        }
    }

    @Test
    void pages_of_the_desk_manage_only() throws Exception {
        assertEquals(DESK, allowed(DESK, "/api/v1/manage/articles"));
        assertEquals("", allowed(DESK, "/api/v1/articles"));
    }

    @Test
    void caches_are_told_that_the_answer_depends_on_the_origin() throws Exception {
        assertEquals(List.of("Accept-Encoding", "origin"), vary("/api/v1/articles", SITE));
        assertEquals(List.of("Accept-Encoding", "origin"), vary("/api/v1/articles", STRANGER));
    }

    @Test
    void what_is_no_origin_is_refused() {
        for (String text :
                List.of("www.example.org", SITE + "/", SITE + "/blog", "https://", "ftp://example.org", "**")) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Origin.of(text))
                    .getMessage()
                    .contains(text));
        }
    }

    private static String allowed(String origin, String path) throws Exception {
        return get(origin, path)
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .orElse("");
    }

    private static List<String> vary(String path, String origin) throws Exception {
        return get(origin, path).headers().allValues("Vary").stream()
                .flatMap(line -> Stream.of(line.split(", ", -1)))
                .toList();
    }

    private static HttpResponse<Void> get(String origin, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + path))
                .header("Origin", origin)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
