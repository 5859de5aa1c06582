package io.klartext.platform.http.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelHandlerContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the memory of all answers that clients have not read yet. They are outside of the heap, and may take a quarter of
 * its size. Past that, a connection is closed: among those with more than half of the average, the one that has held the
 * most bytes for the longest time. A single client may have twice as much, for an answer that is longer.
 */
@Singleton
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails to close is closed already
class UnreadAnswers {
    private static final long LEAST = 64L * 1024 * 1024;

    private static final int SINGLE = 2;

    private final long most;
    private final Counter closed;
    private final AtomicLong total = new AtomicLong();
    private final Map<ChannelHandlerContext, Unread> unread = new ConcurrentHashMap<>();

    @Inject
    UnreadAnswers(MeterRegistry metrics) {
        this(Math.max(LEAST, Runtime.getRuntime().maxMemory() / 4), metrics);
        Gauge.builder("klartext.http.unread.bytes", total, AtomicLong::doubleValue)
                .register(metrics);
    }

    UnreadAnswers(long most, MeterRegistry metrics) {
        this.most = most;
        this.closed = metrics.counter("klartext.http.unread.closed");
    }

    private record Unread(long bytes, long sinceNanos) {
        double cost(long now) {
            return (double) bytes * (now - sinceNanos);
        }
    }

    /**
     * Notes how many bytes a client has not read yet, and closes connections while there are too many in all.
     *
     * @param client the handler next to the socket: farther ones would wait until everything is read
     */
    void record(ChannelHandlerContext client, long bytes) {
        if (change(client, bytes) > 0 && total.get() > most) {
            makeRoom();
        }
    }

    private synchronized void makeRoom() {
        while (total.get() > (unread.size() > 1 ? most : SINGLE * most) && closeOne()) {
            closed.increment();
        }
    }

    /** Returns how many bytes more they are than before. */
    private long change(ChannelHandlerContext client, long bytes) {
        Unread before = unread.get(client);
        long since = before == null ? System.nanoTime() : before.sinceNanos();
        Unread replaced = bytes == 0 ? unread.remove(client) : unread.put(client, new Unread(bytes, since));
        long more = bytes - (replaced == null ? 0 : replaced.bytes());
        total.addAndGet(more);
        return more;
    }

    private boolean closeOne() {
        long now = System.nanoTime();
        long much = total.get() / Math.max(1, unread.size()) / 2;
        Comparator<Map.Entry<ChannelHandlerContext, Unread>> byCost =
                Comparator.comparingDouble(entry -> entry.getValue().cost(now));
        Optional<ChannelHandlerContext> costliest = unread.entrySet().stream()
                .filter(entry -> entry.getValue().bytes() >= much)
                .max(byCost)
                .map(Map.Entry::getKey);
        costliest.ifPresent(client -> {
            change(client, 0);
            client.close();
        });
        return costliest.isPresent();
    }
}
