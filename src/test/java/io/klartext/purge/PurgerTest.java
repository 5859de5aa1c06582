package io.klartext.purge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.event.CacheGroup;
import io.klartext.platform.event.EventSequencer;
import io.klartext.testing.Answer;
import io.klartext.testing.Changes;
import io.klartext.testing.Client;
import io.klartext.testing.Endpoint;
import io.klartext.testing.Json;
import io.klartext.testing.TestClock;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shared cache is purged of what a change made outdated, and then the change is announced. */
@QuarkusTest
class PurgerTest {
    private final Client admin = Client.admin();
    private final Endpoint cache = new Endpoint();

    @Inject
    PurgePosition position;

    @Inject
    EventSequencer sequencer;

    @Inject
    TestClock clock;

    @Inject
    Changes changes;

    @BeforeEach
    void holdBack() {
        changes.last();
        position.enable();
    }

    @AfterEach
    void release() {
        position.disable();
        clock.reset();
        cache.close();
    }

    @Test
    void a_change_is_announced_after_its_purge() throws Exception {
        long before = changes.last();
        String article = publish("Purgatorium Eins");
        assertEquals(List.of(), announced(before));
        purger(SharedCache.GENERIC).purgeAll();
        assertTrue(cache.next().body().contains("\"" + article + "\""));
        assertEquals(List.of("article.created", "article.published"), announced(before));
    }

    @Test
    void webhooks_wait_for_the_purge() throws Exception {
        Endpoint receiver = new Endpoint();
        String hook = admin.post(
                        "/manage/webhooks", Json.of("url", receiver.url(), "types", List.of("article.published")))
                .is(201)
                .text("id");
        publish("Purgatorium Zwei");
        changes.last();
        cache.answers(200);
        assertEquals(0, receiver.waiting());
        purger(SharedCache.GENERIC).purgeAll();
        assertTrue(receiver.next().body().contains("article.published"));
        assertEquals(1, cache.waiting(), "it was purged before");
        admin.delete("/manage/webhooks/" + hook, 1);
        receiver.close();
    }

    @Test
    void changes_since_the_last_purge_are_purged_together() throws Exception {
        String one = publish("Purgatorium Drei");
        String other = publish("Purgatorium Vier");
        changes.last();
        purger(SharedCache.GENERIC).purgeAll();
        String body = cache.next().body();
        assertTrue(body.contains(one) && body.contains(other), body);
        assertEquals(0, cache.waiting());
        purger(SharedCache.GENERIC).purgeAll();
        assertEquals(0, cache.waiting(), "nothing has changed since");
    }

    @Test
    void answers_that_were_under_way_are_purged_as_well() throws Exception {
        String article = publish("Purgatorium Acht");
        changes.last();
        Purger purger = purger(SharedCache.GENERIC);
        purger.purgeAll();
        assertTrue(cache.next().body().contains(article));
        purger.purgeAll();
        assertEquals(0, cache.waiting());
        clock.advance(Duration.ofSeconds(5));
        purger.purgeAll();
        assertTrue(cache.next().body().contains(article));
        clock.advance(Duration.ofSeconds(5));
        purger.purgeAll();
        assertEquals(0, cache.waiting(), "twice is enough");
    }

    @Test
    void a_cache_that_fails_is_purged_again() throws Exception {
        long before = changes.last();
        String article = publish("Purgatorium Fuenf");
        changes.last();
        cache.answers(503);
        Purger purger = purger(SharedCache.GENERIC);
        purger.purgeAll();
        assertTrue(cache.next().body().contains(article));
        purger.purgeAll();
        assertEquals(0, cache.waiting(), "it waits before it tries again");
        assertEquals(List.of(), announced(before));
        clock.advance(Duration.ofSeconds(2));
        purger.purgeAll();
        assertTrue(cache.next().body().contains(article));
        assertEquals(List.of("article.created", "article.published"), announced(before));
    }

    @Test
    void changes_are_announced_if_the_cache_fails_for_long() throws Exception {
        long before = changes.last();
        String article = publish("Purgatorium Sechs");
        changes.last();
        cache.answers(503).answers(503);
        Purger purger = purger(SharedCache.GENERIC);
        purger.purgeAll();
        clock.advance(Duration.ofSeconds(31));
        purger.purgeAll();
        assertEquals(2, cache.waiting());
        assertEquals(List.of("article.created", "article.published"), announced(before));
        assertEquals(before, position.consumed(), "it is still to be purged, so it must not be deleted");
        clock.advance(Duration.ofMinutes(2));
        purger.purgeAll();
        cache.next();
        cache.next();
        assertTrue(cache.next().body().contains(article));
        assertTrue(position.consumed() > before);
    }

    @Test
    void a_number_that_is_not_announced_yet_is_known() {
        publish("Purgatorium Neun");
        long numbered = changes.last();
        Answer page = Client.reader().get("/changes?after=" + numbered).is(200);
        assertEquals(List.of(), page.list("items"));
        assertEquals(numbered, ((Number) page.value("after")).longValue(), "it does not go back");
        Client.reader().get("/changes?after=" + (numbered + 1)).is(410);
    }

    @Test
    void changes_of_a_server_that_stops_amid_a_purge_are_announced() throws Exception {
        long before = changes.last();
        publish("Purgatorium Zehn");
        changes.last();
        assertTrue(position.claim(clock.now(), Duration.ofMinutes(1)).isPresent());
        clock.advance(Duration.ofSeconds(31));
        purger(SharedCache.GENERIC).purgeAll();
        assertEquals(List.of("article.created", "article.published"), announced(before));
        assertEquals(0, cache.waiting(), "the lease has not ended");
    }

    @Test
    void one_server_purges_at_a_time() {
        publish("Purgatorium Sieben");
        changes.last();
        assertTrue(position.claim(clock.now(), Duration.ofMinutes(1)).isPresent());
        assertFalse(position.claim(clock.now(), Duration.ofMinutes(1)).isPresent());
        clock.advance(Duration.ofMinutes(1));
        assertTrue(position.claim(clock.now(), Duration.ofMinutes(1)).isPresent(), "the other server has stopped");
    }

    @Test
    void each_cache_gets_its_own_request() throws Exception {
        List<String> groups = List.of("a-1", "tag-2");
        requests(SharedCache.FASTLY).purge(groups);
        Endpoint.Received fastly = cache.next();
        assertEquals("POST", fastly.method());
        assertEquals("a-1 tag-2", fastly.header("Surrogate-Key"));
        assertEquals("geheim", fastly.header("Fastly-Key"));
        requests(SharedCache.CLOUDFLARE).purge(groups);
        Endpoint.Received cloudflare = cache.next();
        assertEquals("{\"tags\":[\"a-1\",\"tag-2\"]}", cloudflare.body());
        assertEquals("Bearer geheim", cloudflare.header("Authorization"));
        requests(SharedCache.VARNISH).purge(groups);
        Endpoint.Received varnish = cache.next();
        assertEquals("PURGE", varnish.method());
        assertEquals("a-1 tag-2", varnish.header("xkey-purge"));
        requests(SharedCache.GENERIC).purge(groups);
        assertEquals("{\"groups\":[\"a-1\",\"tag-2\"]}", cache.next().body());
    }

    @Test
    void many_groups_are_purged_in_several_requests() throws Exception {
        requests(SharedCache.CLOUDFLARE)
                .purge(IntStream.range(0, 250).mapToObj(i -> "tag-" + i).toList());
        assertTrue(cache.next().body().endsWith("\"tag-99\"]}"));
        assertTrue(cache.next().body().startsWith("{\"tags\":[\"tag-100\","));
        assertTrue(cache.next().body().endsWith("\"tag-249\"]}"));
        requests(SharedCache.CLOUDFLARE).purge(List.of());
        assertEquals(0, cache.waiting());
    }

    @Test
    void a_refusal_is_a_failure() {
        cache.answers(302, "Location", cache.url());
        PurgeRequests requests = requests(SharedCache.GENERIC);
        assertEquals(
                "it answered with status 302",
                assertThrows(IOException.class, () -> requests.purge(List.of("a-1")))
                        .getMessage());
    }

    @Test
    void a_cache_that_does_not_end_its_answer_is_a_failure() {
        cache.hangs();
        PurgeRequests requests = new PurgeRequests(settings(SharedCache.GENERIC).within(Duration.ofMillis(200)));
        assertThrows(IOException.class, () -> requests.purge(List.of("a-1")));
    }

    @Test
    void a_url_that_cannot_be_requested_stops_the_start() {
        Settings settings = new Settings(SharedCache.VARNISH, Optional.of(List.of("http://my_varnish:6081/")));
        assertThrows(ConfigurationException.class, new PurgeRequests(settings)::isEnabled);
    }

    @Test
    void a_cache_without_a_url_stops_the_start() {
        PurgeRequests requests = new PurgeRequests(new Settings(SharedCache.FASTLY, Optional.empty()));
        assertThrows(ConfigurationException.class, requests::isEnabled);
    }

    /** Publishes an article; the group of the answers that show it. */
    private String publish(String headline) {
        return CacheGroup.of(
                "a", UUID.fromString(admin.writes(headline).publish().id()));
    }

    private List<String> announced(long before) {
        return changes.typesSince(before);
    }

    private Purger purger(SharedCache kind) {
        return new Purger(settings(kind), requests(kind), position, sequencer, clock);
    }

    private PurgeRequests requests(SharedCache kind) {
        return new PurgeRequests(settings(kind));
    }

    private Settings settings(SharedCache kind) {
        return new Settings(kind, Optional.of(List.of(cache.url())));
    }

    private record Settings(SharedCache kind, Optional<List<String>> urls, Duration timeout) implements PurgeConfig {
        private Settings(SharedCache kind, Optional<List<String>> urls) {
            this(kind, urls, Duration.ofSeconds(5));
        }

        private Settings within(Duration timeout) {
            return new Settings(kind, urls, timeout);
        }

        @Override
        public Optional<SharedCache> cache() {
            return Optional.of(kind);
        }

        @Override
        public Optional<String> token() {
            return Optional.of("geheim");
        }

        @Override
        public Duration announceAfter() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration every() {
            return Duration.ZERO;
        }
    }
}
