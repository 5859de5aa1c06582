package io.klartext.media.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.kernel.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the queue lets in, and what it gives up. */
class RenderQueueTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch held = new CountDownLatch(1);
    private RenderQueue queue;

    @AfterEach
    void stop() {
        held.countDown();
        queue.stop();
    }

    @Test
    void never_more_megapixels_at_once_than_there_are() {
        queue = new RenderQueue(10, 100, LONG);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int cost = 1 + i % 12;
            all.add(queue.submit(cost, () -> {
                int atOnce = now.addAndGet(Math.min(cost, 10));
                most.accumulateAndGet(atOnce, Math::max);
                now.addAndGet(-Math.min(cost, 10));
                return cost;
            }));
        }
        all.forEach(CompletableFuture::join);
        assertTrue(most.get() <= 10, "at once: " + most);
    }

    @Test
    void more_than_may_wait_are_refused_at_once() {
        queue = new RenderQueue(1, 3, LONG);
        List<CompletableFuture<String>> taken = new ArrayList<>();
        CompletableFuture<String> last = queue.submit(1, this::hold);
        while (!last.isDone()) {
            taken.add(last);
            last = queue.submit(1, this::hold);
        }
        assertBusy(last);
        held.countDown();
        taken.forEach(work -> assertEquals("done", work.join()));
    }

    @Test
    void what_takes_too_long_is_given_up_and_makes_room() {
        queue = new RenderQueue(1, 3, Duration.ofMillis(100));
        CountDownLatch interrupted = new CountDownLatch(1);
        assertBusy(queue.submit(1, () -> {
            try {
                return hold();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }));
        assertEquals(
                "next",
                queue.submit(1, () -> {
                            interrupted.await();
                            return "next";
                        })
                        .join());
    }

    @Test
    void what_waits_too_long_is_given_up_too() {
        queue = new RenderQueue(1, 100, Duration.ofMillis(100));
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(queue.submit(1, () -> {
                held.await();
                return "never";
            }));
        }
        all.forEach(RenderQueueTest::assertBusy);
    }

    @Test
    void a_failure_reaches_who_waits_and_makes_room() {
        queue = new RenderQueue(1, 3, LONG);
        CompletableFuture<String> failed = queue.submit(1, () -> {
            throw new OutOfMemoryError("too much");
        });
        assertInstanceOf(
                OutOfMemoryError.class,
                assertThrows(CompletionException.class, failed::join).getCause());
        assertEquals("next", queue.submit(1, () -> "next").join());
    }

    private String hold() throws InterruptedException {
        held.await();
        return "done";
    }

    private static void assertBusy(CompletableFuture<?> work) {
        assertInstanceOf(
                Failure.Busy.class,
                assertThrows(CompletionException.class, work::join).getCause());
    }
}
