package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.postgres.CommandDatabase;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The network to the database fails while clients read and write. */
class DatabaseFaultsIT {
    /** Six times what a machine with nothing else to do needs at most: other tests run beside this one. */
    private static final Duration BACK = Duration.ofSeconds(30);

    /** More than the pool has connections. */
    private static final int CLIENTS = 30;

    private static CommandDatabase database;
    private static Proxy network;
    private static PackagedApplication server;

    @BeforeAll
    static void start() throws Exception {
        Path data = PackagedApplicationIT.data("database_faults");
        database = CommandDatabase.created(data, setting -> null);
        network =
                new Proxy(URI.create(database.url().substring("jdbc:".length())).getPort());
        Map<String, String> settings = new HashMap<>();
        settings.put("KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY);
        settings.put(
                "KLARTEXT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + network.port() + "/klartext?socketTimeout=4");
        settings.put("QUARKUS_DATASOURCE_JDBC_LOGIN_TIMEOUT", "5s");
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_NEW_CONNECTION_SQL",
                "set statement_timeout = '25s'; set idle_in_transaction_session_timeout = '20s'");
        settings.put("KLARTEXT_DATABASE_USERNAME", database.username());
        settings.put("KLARTEXT_DATABASE_PASSWORD", database.password());
        server = PackagedApplication.start(data, settings);
    }

    @AfterAll
    static void stop() throws Exception {
        network.mend();
        server.close();
        network.close();
        database.close();
    }

    @Test
    void a_cut_network_is_survived() throws Exception {
        survives("Schnitt", network::cut, network::mend);
    }

    @Test
    void a_network_that_loses_all_packets_is_survived() throws Exception {
        survives("Loch", network::swallow, network::mend);
    }

    @Test
    void a_pool_without_free_connections_is_survived() throws Exception {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            survives("Stau", () -> execute(statement, "lock table article"), () -> execute(statement, "rollback"));
        }
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void survives(String name, Runnable fault, Runnable remedy) throws Exception {
        Clients clients = new Clients(name);
        server.await("in the middle", () -> clients.written.size() > 50 && clients.read.get() > 50);
        fault.run();
        server.await("refusing", () -> clients.refused.get() > CLIENTS);
        remedy.run();
        long mended = System.nanoTime();
        server.await("back", () -> server.get("/api/v1/manage/articles?limit=1").statusCode() == 200);
        Duration back = Duration.ofNanos(System.nanoTime() - mended);
        int written = clients.written.size();
        int read = clients.read.get();
        server.await("going on", () -> clients.written.size() > written + 20 && clients.read.get() > read + 20);
        clients.end();
        assertEquals(Set.of(), clients.other, "all others succeeded");
        assertTrue(back.compareTo(BACK) < 0, "back after " + back);
        Set<String> stored = new HashSet<>(clients.written.values());
        assertEquals(clients.written.size(), stored.size(), "each was answered once");
        for (String id : stored) {
            assertEquals(200, server.get("/api/v1/manage/articles/" + id).statusCode(), "what was answered is there");
        }
    }

    /** Write and read without end, and repeat what was refused. A write counts when it was answered. */
    private static final class Clients {
        final Map<Integer, String> written = new ConcurrentHashMap<>();
        final AtomicInteger read = new AtomicInteger();
        final AtomicInteger refused = new AtomicInteger();
        final Set<String> other = ConcurrentHashMap.newKeySet();
        private final String name;
        private final AtomicInteger number = new AtomicInteger();
        private final List<Thread> threads;
        private volatile boolean ended;

        Clients(String name) {
            this.name = name;
            threads = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> new Thread(i % 2 == 0 ? this::write : this::read))
                    .toList();
            threads.forEach(Thread::start);
        }

        private void write() {
            while (!ended) {
                int next = number.incrementAndGet();
                HttpResponse<String> answer = create(next);
                while (isRefused(answer)) {
                    answer = create(next);
                }
                if (isExpected(answer, 201)) {
                    written.put(next, PackagedApplication.json(answer).get("id").asText());
                }
            }
        }

        private HttpResponse<String> create(int next) {
            return server.send(server.request("/api/v1/manage/articles")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", name + "-" + next)
                    .POST(BodyPublishers.ofString("{\"headline\":\"" + name + " " + next + "\"}")));
        }

        private void read() {
            while (!ended) {
                // No cache has what was never asked for.
                String slug = name.toLowerCase(Locale.ROOT) + "-" + number.incrementAndGet();
                HttpResponse<String> answer = server.getAnonymously("/api/v1/articles/" + slug);
                if (!isRefused(answer) && isExpected(answer, 404)) {
                    read.incrementAndGet();
                }
            }
        }

        private boolean isRefused(HttpResponse<String> answer) {
            boolean passes = answer.statusCode() == 503 || answer.body().contains("\"idempotency_in_progress\"");
            boolean is = passes
                    && answer.headers().firstValue("Retry-After").isPresent()
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
            if (is) {
                refused.incrementAndGet();
                pause();
            }
            return is;
        }

        private boolean isExpected(HttpResponse<String> answer, int status) {
            if (answer.statusCode() != status) {
                other.add(answer.statusCode() + " " + answer.headers().map() + answer.body());
            }
            return answer.statusCode() == status;
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(300);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        void end() throws InterruptedException {
            ended = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
