package io.klartext.platform.http.cache;

import io.klartext.platform.event.ChangeFeed;
import io.klartext.platform.http.problem.ProblemWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Delays requests until this server has received the change whose number is in {@code Min-Sequence}, as clients got it
 * from {@code Content-Sequence}. After that, no older answer is in memory.
 */
@Singleton
class MinSequence {
    private static final String HEADER = "Min-Sequence";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final long PAUSE_MILLIS = 20;

    /** Further requests are refused at once, because each waiting request occupies a connection of a client. */
    private static final int MAX_WAITING = 1000;

    private final ChangeFeed feed;
    private final ProblemWriter problems;
    private final long longestNanos;
    private final AtomicInteger waiting = new AtomicInteger();

    MinSequence(ChangeFeed feed, ProblemWriter problems, CacheConfig config) {
        this.feed = feed;
        this.problems = problems;
        this.longestNanos = config.sequenceWait().toNanos();
    }

    /** The number of the last change that this server has received. */
    long reached() {
        return feed.sequence();
    }

    /**
     * Runs the answer as soon as this server has received the change that the request names; at once if it names none.
     * After the configured time the answer is a 503.
     */
    void whenReached(RoutingContext context, Runnable answer) {
        String wanted = context.request().getHeader(HEADER);
        if (wanted == null) {
            answer.run();
        } else if (!NUMBER.matcher(wanted).matches()) {
            problems.send(context, 400, "'Min-Sequence' must be the number of a change, as in 'Content-Sequence'.");
        } else if (Long.parseLong(wanted) <= reached()) {
            answer.run();
        } else if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            refuse(context);
        } else {
            await(context, Long.parseLong(wanted), System.nanoTime() + longestNanos, answer);
        }
    }

    private void await(RoutingContext context, long wanted, long deadline, Runnable answer) {
        context.vertx().setTimer(PAUSE_MILLIS, timer -> {
            boolean late = System.nanoTime() - deadline >= 0;
            boolean over = context.response().closed();
            if (wanted > reached() && !late && !over) {
                await(context, wanted, deadline, answer);
                return;
            }
            waiting.decrementAndGet();
            if (wanted <= reached()) {
                answer.run();
            } else if (!over) {
                refuse(context);
            }
        });
    }

    private void refuse(RoutingContext context) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.send(context, 503, "This server has not received that change yet. Please try again.");
    }
}
