package io.klartext.platform.http.cache;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
    private static final CacheConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(CacheConfig.class)
            .withConverter(MemorySize.class, 100, text -> new MemorySize(new BigInteger(text.replace("M", "000000"))))
            .withDefaultValue("klartext.cache.size", "1M")
            .build()
            .getConfigMapping(CacheConfig.class);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final AnswerCache cache = new AnswerCache(CONFIG, now::get);

    @BeforeEach
    void confirm() {
        cache.confirmed(System.nanoTime());
    }

    private static CachedAnswer answer(Dependencies dependencies) {
        return CachedAnswer.of("{}".getBytes(StandardCharsets.UTF_8), List.of(), dependencies, true);
    }

    private void put(String key, String... groups) {
        cache.put(key, cache.generation(), answer(new Dependencies().on(List.of(groups))));
    }

    @Test
    void an_answer_goes_when_one_of_its_groups_changes() {
        put("/one", "a", "b");
        put("/two", "b", "c");
        cache.changed(List.of("a"));
        assertNull(cache.find("/one"));
        assertNotNull(cache.find("/two"));
    }

    @Test
    void an_answer_that_was_read_before_a_change_is_not_kept_after_it() {
        long before = cache.generation();
        cache.changed(List.of("a"));
        cache.put("/one", before, answer(new Dependencies().on("a")));
        cache.put("/two", before, answer(new Dependencies().on("b")));
        assertNull(cache.find("/one"));
        assertNotNull(cache.find("/two"));
    }

    @Test
    void an_answer_is_not_kept_if_more_has_changed_than_is_remembered() {
        long before = cache.generation();
        IntStream.range(0, 10_001).forEach(change -> cache.changed(List.of("other")));
        cache.put("/one", before, answer(new Dependencies().on("a")));
        assertNull(cache.find("/one"));
    }

    @Test
    void missed_changes_empty_the_cache() {
        long before = cache.generation();
        put("/one", "a");
        cache.missedChanges();
        cache.put("/two", before, answer(new Dependencies().on("b")));
        assertNull(cache.find("/one"));
        assertNull(cache.find("/two"));
    }

    @Test
    void an_answer_ends_at_the_moment_at_which_the_clock_changes_it() {
        Instant end = now.get().plusSeconds(60);
        cache.put(
                "/one",
                cache.generation(),
                answer(new Dependencies().until(end.plusSeconds(1)).until(end)));
        assertNotNull(cache.find("/one"));
        now.set(end);
        assertNull(cache.find("/one"));
    }

    @Test
    void nothing_is_served_when_the_lease_is_over() {
        put("/one", "a");
        cache.confirmed(System.nanoTime() - Duration.ofSeconds(4).toNanos());
        assertNull(cache.find("/one"));
        confirm();
        assertNotNull(cache.find("/one"));
    }

    @Test
    void an_answer_that_was_replaced_is_found_by_its_new_groups_alone() {
        put("/one", "a");
        put("/one", "b");
        cache.changed(List.of("a"));
        assertNotNull(cache.find("/one"));
        cache.changed(List.of("b"));
        assertNull(cache.find("/one"));
    }

    @Test
    void the_memory_is_bounded() {
        IntStream.range(0, 5000).forEach(number -> put("/" + number, "a"));
        long kept = IntStream.range(0, 5000)
                .filter(number -> cache.find("/" + number) != null)
                .count();
        assertTrue(kept > 100 && kept < 1000, "kept " + kept);
    }
}
