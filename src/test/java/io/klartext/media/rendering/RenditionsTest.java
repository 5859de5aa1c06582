package io.klartext.media.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.media.StoredImages;
import io.klartext.media.StoredImages.Stored;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** What is drawn, how often, and what happens when there is too much of it. */
@QuarkusTest
class RenditionsTest {
    @Inject
    StoredImages pictures;

    @Inject
    Renditions renditions;

    @Inject
    RenderQueue queue;

    @Test
    void a_stampede_draws_once() {
        Stored picture = pictures.jpeg(2000, 1500);
        long before = renditions.drawn();
        List<Response> answers = Parallel.run(16, number -> get(picture, "hero"));
        answers.forEach(answer -> assertEquals(200, answer.statusCode()));
        assertEquals(
                1,
                new HashSet<>(answers.stream()
                                .map(answer -> answer.header("ETag"))
                                .toList())
                        .size());
        assertEquals(1, renditions.drawn() - before);
        get(picture, "hero");
        assertEquals(1, renditions.drawn() - before);
    }

    @Test
    void when_too_many_wait_the_next_is_told_to_come_back_and_kept_ones_are_served() {
        Stored picture = pictures.jpeg(300, 200);
        assertEquals(200, get(picture, "w_64").statusCode());
        CountDownLatch held = new CountDownLatch(1);
        try {
            fill(held);
            Response refused = get(picture, "w_96");
            new Answer(refused).refuses(503, "busy");
            assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
            assertEquals("no-store", refused.header("Cache-Control"));
            assertEquals(200, get(picture, "w_64").statusCode());
        } finally {
            held.countDown();
        }
        await(() -> queue.submit(1, () -> true).isCompletedExceptionally() ? 0 : 1, 1);
        assertEquals(200, get(picture, "w_96").statusCode());
    }

    /** Everybody who works waits, and then nothing more can. */
    private void fill(CountDownLatch held) {
        AtomicInteger working = new AtomicInteger();
        Callable<Integer> work = () -> {
            int number = working.incrementAndGet();
            held.await();
            return number;
        };
        for (int i = 0; i < RenderQueue.WORKERS; i++) {
            assertFalse(queue.submit(1, work).isCompletedExceptionally());
        }
        await(working::get, RenderQueue.WORKERS);
        await(() -> queue.submit(1, work).isCompletedExceptionally() ? 1 : 0, 1);
    }

    private static void await(IntSupplier value, int expected) {
        long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (value.getAsInt() != expected) {
            assertTrue(System.nanoTime() < end, "in time");
        }
    }

    private static Response get(Stored picture, String recipe) {
        return Client.reader().request().get("/media/i/" + picture.edition() + "/" + recipe + "/bild.jpg");
    }
}
