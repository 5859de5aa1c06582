package io.klartext.testing;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/**
 * PostgreSQL's driver, counting the statements that requests and tests prepare: Hibernate, our own SQL, the outbox. What
 * the application does meanwhile on its own is not counted.
 */
public final class CountingDriver implements Driver {
    private static final AtomicLong PREPARED = new AtomicLong();

    /** Threads that read the feed of changes, whatever is asked meanwhile. */
    private static final Set<String> BACKGROUND = Set.of("event-sequencer", "change-feed");

    private final Driver driver = new org.postgresql.Driver();

    static long prepared() {
        return PREPARED.get();
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = driver.connect(url, properties);
        InvocationHandler counting = (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")
                    && isCounted(Thread.currentThread().getName())) {
                PREPARED.incrementAndGet();
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                CountingDriver.class.getClassLoader(), new Class<?>[] {Connection.class}, counting);
    }

    private static boolean isCounted(String thread) {
        return !BACKGROUND.contains(thread)
                && (!thread.startsWith("executor-thread") || isAnsweringRequest() || isCheckingKey());
    }

    /** Threads of the pool answer requests, and also do work in the background, such as sending webhooks. */
    private static boolean isAnsweringRequest() {
        ArcContainer container = Arc.container();
        return container != null
                && container.requestContext().isActive()
                && container.instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }

    /** Keys are checked before a request has a context. */
    private static boolean isCheckingKey() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().startsWith("io.klartext.access.")));
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return driver.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(CountingDriver.class.getName());
    }
}
