import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two servers deliver changes to many endpoints, which were paused while the changes were written. The second one is killed and started again several times; at last both are
 * killed, the database of the first one with it.
 */
final class SubscriberDrain implements AutoCloseable {
    private static final int WRITERS = 4;

    private final Path work;
    private final Map<String, String> settings;
    private final SubscriberEndpoints endpoints;
    private final int changes;
    private final int webhooks;
    private final int kills;
    private DeliveryServer first;
    private DeliveryServer second;
    private long begin;

    SubscriberDrain(
            Path work, Map<String, String> settings, SubscriberEndpoints endpoints, int changes, int webhooks, int kills) {
        this.work = work;
        this.settings = settings;
        this.endpoints = endpoints;
        this.changes = changes;
        this.webhooks = webhooks;
        this.kills = kills;
    }

    void run() throws Exception {
        first = DeliveryServer.start(work, settings);
        second = startSecond();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < webhooks; i++) {
            ids.add(SubscriberBench.pausedWebhook(first, endpoints.url("drain/" + i), "article.created"));
        }
        write();
        begin = System.nanoTime();
        for (int i = 0; i < webhooks; i++) {
            SubscriberBench.resumeWebhook(first, ids.get(i), endpoints.url("drain/" + i), "article.created");
        }
        long expected = (long) changes * webhooks;
        for (int kill = 1; kill <= kills; kill++) {
            long after = expected * kill / (kills + 1);
            until(() -> endpoints.received() >= after);
            killAndRestart(kill == kills);
        }
        try (Connection database = first.database()) {
            until(() -> count(database, "select count(*) from webhook_delivery where state <> 'delivered'") == 0
                    && count(database, "select count(*) from webhook w, event_counter e where w.position < e.last") == 0);
            report(database);
        }
    }

    private DeliveryServer startSecond() throws Exception {
        Map<String, String> shared = new HashMap<>(settings);
        shared.put("KLARTEXT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + first.databasePort() + "/klartext");
        shared.put("KLARTEXT_DATABASE_USERNAME", "klartext");
        shared.put("KLARTEXT_DATABASE_PASSWORD", first.databasePassword());
        return DeliveryServer.start(Files.createDirectories(work.resolve("other")), shared);
    }

    private void write() throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(() -> {
                for (int number = next.getAndIncrement(); number < changes; number = next.getAndIncrement()) {
                    SubscriberBench.article(first, "Für alle " + number);
                }
            });
            writer.start();
            writers.add(writer);
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void killAndRestart(boolean both) throws Exception {
        second.kill();
        if (both) {
            first.kill();
        }
        System.out.printf(
                "%.0f s: %d have arrived, killed %s%n", seconds(), endpoints.received(), both ? "both" : "one server");
        if (both) {
            first = DeliveryServer.start(work, settings);
        }
        second = startSecond();
    }

    private double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void report(Connection database) throws SQLException {
        double seconds = (endpoints.latest() - begin) / 1e9;
        long created = count(database, "select count(*) from event where type = 'article.created'");
        long rows = count(database, "select count(*) from webhook_delivery");
        long attempts = count(database, "select count(*) from webhook_attempt");
        long lost = created * webhooks - endpoints.received();
        System.out.printf(
                "%d changes, %d endpoints, %d kills: %d deliveries in %.0f s (%.0f/s, starts and leases of the killed"
                        + " included), %d attempts%n",
                created, webhooks, kills, rows, seconds, rows / seconds, attempts);
        System.out.printf(
                "%d lost, %d of one change with two ids, %d received again with the same id%n",
                lost, endpoints.doubled(), endpoints.repeated());
        if (lost != 0 || endpoints.doubled() != 0 || rows != created * webhooks || created < changes) {
            throw new IllegalStateException("deliveries are lost or doubled");
        }
        // What was under way at a kill: 8 of each webhook, twice if both servers leased at the same time.
        if (endpoints.repeated() > 16L * webhooks * kills) {
            throw new IllegalStateException("more was sent again than was under way");
        }
    }

    private interface Question {
        boolean isTrue() throws Exception;
    }

    private static void until(Question question) throws Exception {
        while (!question.isTrue()) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws Exception {
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.close();
        }
    }
}
