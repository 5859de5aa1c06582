package io.klartext.platform.event;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Follows the changes that all servers make in the database: by notifications and, in case one was lost, once a second
 * by the sequence of events. It holds one connection. While that connection fails, listeners get no confirmation, so
 * that they stop relying on cached answers.
 */
@Singleton
public class ChangeFeed {
    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final int POLL_MILLIS = 1000;
    private static final int NETWORK_TIMEOUT_MILLIS = 2000;
    private static final int PAGE = 1000;
    private static final String LAST = "select last from event_counter";
    private static final String CHANGES =
            "select sequence, id, groups from event where sequence > ? order by sequence limit " + PAGE;
    private static final int REMEMBERED = 10_000;

    private final DataSource database;
    private final List<ChangeListener> listeners;
    private final Instance<SequenceListener> followers;
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();
    private volatile Thread thread;
    private volatile long sequence;

    /**
     * Created by injection.
     *
     * @param followers created at their first notification, because some of them record events, which needs this feed
     */
    ChangeFeed(DataSource database, @All List<ChangeListener> listeners, @Any Instance<SequenceListener> followers) {
        this.database = database;
        this.listeners = listeners;
        this.followers = followers;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "change-feed");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Thread running = thread;
        thread = null;
        running.interrupt();
        running.join();
    }

    /** The highest event number that was passed to the listeners of this server. */
    public long sequence() {
        return sequence;
    }

    private void run() {
        while (thread != null) {
            // Closing it after the end frees its place in the pool.
            try (Connection connection = database.getConnection()) {
                followOnly(connection);
            } catch (SQLException | RuntimeException e) {
                pause(e);
            }
        }
    }

    /**
     * The connection listens to notifications, so it ends and nobody else gets it from the pool. Only the driver ends it:
     * the pool would forget it and keep its place.
     */
    private void followOnly(Connection connection) throws SQLException {
        Connection own = (Connection) connection.unwrap(PGConnection.class);
        try {
            follow(connection);
        } finally {
            own.abort(Runnable::run);
        }
    }

    private void pause(Exception cause) {
        if (thread == null) {
            return;
        }
        LOG.warnf("Lost the connection that tells of changes; the cache is not used meanwhile: %s", cause.getMessage());
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
        PGConnection notifications = connection.unwrap(PGConnection.class);
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen " + EventSequencer.CHANNEL);
        }
        long last = last(connection);
        listeners.forEach(ChangeListener::missedChanges);
        sequence = last;
        while (thread != null) {
            long asked = System.nanoTime();
            catchUp(connection);
            listeners.forEach(listener -> listener.confirmed(asked));
            followers.forEach(follower -> follower.advanced(sequence));
            PGNotification[] received = notifications.getNotifications(POLL_MILLIS);
            for (PGNotification notification : received == null ? new PGNotification[0] : received) {
                receive(notification.getParameter());
            }
        }
    }

    /** Passes a change of this server to the listeners at once, and skips its events when they are read later. */
    void tell(List<UUID> events, Set<String> groups) {
        if (told.size() > REMEMBERED) {
            told.clear(); // Passing a change on twice does no harm.
        }
        told.addAll(events);
        listeners.forEach(listener -> listener.changed(groups));
    }

    private void receive(String message) {
        if (message.startsWith(EventSequencer.SERVER)) {
            return;
        }
        String groups = message.substring(message.indexOf(':') + 1);
        if (groups.equals(EventSequencer.ALL_GROUPS)) {
            listeners.forEach(ChangeListener::missedChanges);
        } else if (!groups.isEmpty()) {
            List<String> changed = List.of(groups.split(","));
            listeners.forEach(listener -> listener.changed(changed));
        }
    }

    private static long last(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void catchUp(Connection connection) throws SQLException {
        int read = PAGE;
        while (read == PAGE) {
            read = readPage(connection);
        }
    }

    private int readPage(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
            query.setLong(1, sequence);
            int read = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (!told.remove(rows.getObject(2, UUID.class))) {
                        List<String> changed = strings(rows.getArray(3));
                        listeners.forEach(listener -> listener.changed(changed));
                    }
                    sequence = rows.getLong(1);
                    read++;
                }
            }
            return read;
        }
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
