package io.klartext.platform.event;

import io.klartext.platform.kernel.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Numbers the events of committed transactions without gaps. No event ever gets a lower number than one that a reader
 * may have seen: events of a transaction are numbered only when all older transactions have ended, by one server at a
 * time. It runs soon after each commit of this server, and once a second for events of servers that have stopped.
 */
@Singleton
public class EventSequencer {
    /**
     * The channel on which servers notify each other of changes. A message is {@link #SERVER} of the sender, followed
     * by the changed groups or {@link #ALL_GROUPS}.
     */
    static final String CHANNEL = "klartext_changes";

    /** The payload if the names of the groups are too long for one notification. */
    static final String ALL_GROUPS = "*";

    /** The prefix of all messages of this server. */
    static final String SERVER = Ids.key() + ":";

    private static final Logger LOG = Logger.getLogger(EventSequencer.class);
    private static final int BATCH = 1000;
    private static final int MAX_PAYLOAD = 7000;
    private static final long IDLE_MILLIS = 1000;

    /** While many transactions commit, those of this time are numbered together. The first one does not wait. */
    private static final long GATHER_MILLIS = 20;

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('event sequence', 0))";

    /**
     * A transaction id at or above the snapshot's upper end, on a row that is visible, was written by another database
     * cluster and restored here.
     */
    private static final String NUMBER = """
            with horizon as (
                select pg_snapshot_xmin(s) as oldest, pg_snapshot_xmax(s) as next from pg_current_snapshot() s),
            due as (
                select e.id, row_number() over (order by e.draw) as place
                from event e, horizon h
                where e.sequence is null and (e.transaction < h.oldest or e.transaction >= h.next)
                order by e.draw limit ?),
            counter as (
                update event_counter set last = last + (select count(*) from due)
                where exists (select from due) returning last)
            update event e set sequence = c.last - (select count(*) from due) + d.place
            from due d, counter c where e.id = d.id""";

    private static final String NOTIFY = "select pg_notify(?, ?)";

    private final DataSource database;
    private final BlockingQueue<Set<String>> changes = new LinkedBlockingQueue<>();
    private volatile Thread thread;

    EventSequencer(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "event-sequencer");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread running = thread;
        thread = null;
        running.interrupt();
        running.join();
    }

    /** Schedules the numbering of committed events and the notification of the other servers. */
    void wake(Set<String> groups) {
        changes.add(groups);
    }

    /** Wakes those who follow the changes, on all servers. */
    public void announce() {
        wake(Set.of());
    }

    private void run() {
        while (thread != null) {
            try {
                Set<String> first = changes.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                number(first == null ? List.of() : withAllOthers(first));
                TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (thread != null) {
                    LOG.warnf("Events could not be numbered and will be later: %s", e.getMessage());
                }
            }
        }
    }

    private List<Set<String>> withAllOthers(Set<String> first) {
        List<Set<String>> all = new ArrayList<>(List.of(first));
        changes.drainTo(all);
        return all;
    }

    /** Numbers all events that can be numbered now. Returns at once if another server is doing so. */
    public void numberCommitted() {
        number(List.of());
    }

    private void number(List<Set<String>> changed) {
        boolean more = true;
        for (boolean first = true; more; first = false) {
            Collection<Set<String>> told = first ? changed : List.of();
            more = QuarkusTransaction.requiringNew().call(() -> number(told)) == BATCH;
        }
    }

    private int number(Collection<Set<String>> changed) throws SQLException {
        try (Connection connection = database.getConnection()) {
            int numbered = tryLock(connection) ? numberBatch(connection) : 0;
            if (numbered > 0 || !changed.isEmpty()) {
                tellServers(connection, changed);
            }
            return numbered;
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                ResultSet row = lock.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static int numberBatch(Connection connection) throws SQLException {
        try (PreparedStatement number = connection.prepareStatement(NUMBER)) {
            number.setInt(1, BATCH);
            return number.executeUpdate();
        }
    }

    private static void tellServers(Connection connection, Collection<Set<String>> changed) throws SQLException {
        String groups = changed.stream().flatMap(Set::stream).distinct().collect(Collectors.joining(","));
        try (PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
            notify.setString(1, CHANNEL);
            notify.setString(2, SERVER + (groups.length() > MAX_PAYLOAD ? ALL_GROUPS : groups));
            notify.execute();
        }
    }
}
