package io.klartext.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Changes;
import io.klartext.testing.Client;
import io.klartext.testing.Endpoint;
import io.klartext.testing.Endpoint.Received;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Endpoints are told of what they want to know: signed, once more if they failed, and no one waits for another. */
@QuarkusTest
class WebhooksTest {
    private static final String WEBHOOKS = "/manage/webhooks";
    private static final String PUBLISHED = "article.published";

    private final Client admin = Client.admin();
    private final Client editor = Client.editor();
    private final Endpoint endpoint = new Endpoint();
    private final List<String> made = new ArrayList<>();

    @Inject
    Changes changes;

    @Inject
    TestClock clock;

    @Inject
    MockMailbox mails;

    @AfterEach
    void clean_up() {
        made.forEach(id -> admin.request()
                .header("If-Match", "*")
                .delete("/api/v1" + WEBHOOKS + "/" + id)
                .then()
                .statusCode(200));
        endpoint.close();
        clock.reset();
    }

    private Answer webhook(Json draft) {
        Answer created = admin.post(WEBHOOKS, draft).is(201);
        made.add(created.text("id"));
        return created;
    }

    private Answer webhookFor(String... types) {
        return webhook(Json.of("url", endpoint.url(), "types", Json.array((Object[]) types)));
    }

    private static Answer put(Client client, Answer webhook, Json draft) {
        return new Answer(client.request()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(draft.toString())
                .put("/api/v1" + WEBHOOKS + "/" + webhook.text("id")));
    }

    private Answer shown(Answer webhook) {
        return admin.get(WEBHOOKS + "/" + webhook.text("id")).is(200);
    }

    private Answer deliveries(Answer webhook, String query) {
        return admin.get(WEBHOOKS + "/" + webhook.text("id") + "/deliveries" + query)
                .is(200);
    }

    /** Waits until the latest delivery is in that state. */
    private Answer until(Answer webhook, String state) {
        Answer list;
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        do {
            list = deliveries(webhook, "");
        } while (System.nanoTime() < end && !state.equals(list.value("items[0].state")));
        assertEquals(state, list.text("items[0].state"), list.body());
        return list;
    }

    private static void verify(Received received, String secret) throws Exception {
        new com.standardwebhooks.Webhook(secret).verify(received.body(), received.headers());
    }

    @Test
    void a_change_is_delivered_and_the_reference_library_accepts_it() throws Exception {
        Answer webhook = webhookFor(PUBLISHED);
        assertTrue(webhook.text("secret").startsWith("whsec_"));
        assertNull(shown(webhook).value("secret"), "shown once");
        Story story = editor.writes(Json.of("headline", "Geliefert", "slug", "geliefert", "body", Json.body("Da.")))
                .publish();
        Received received = endpoint.next();
        verify(received, webhook.text("secret"));
        assertEquals("/hook?from=klartext", received.path());
        JsonPath body = JsonPath.from(received.body());
        assertEquals(PUBLISHED, body.getString("type"));
        assertEquals(story.id(), body.getString("data.subject.id"));
        assertEquals(List.of("/de/geliefert"), body.getList("data.paths"));
        assertTrue(body.getList("data.groups").contains("articles"));
        assertFalse(received.body().contains("Geliefert"), "no text");
        Answer log = until(webhook, "delivered");
        assertEquals(received.header("webhook-id"), log.text("items[0].id"));
        assertEquals(200, log.number("items[0].attempts[0].status"));
        assertEquals("Danke", log.text("items[0].attempts[0].answer"));
    }

    @Test
    void only_what_was_asked_for_is_delivered() {
        String tag = editor.makesTag("Nur dieses Schlagwort");
        webhook(Json.of(
                "url",
                endpoint.url(),
                "types",
                Json.array(PUBLISHED, "tag.updated"),
                "tags",
                Json.array(Json.of("slug", tag)),
                "locales",
                Json.array("de")));
        editor.writes("Ohne das Schlagwort").publish();
        Story wanted = editor.writes("Mit dem Schlagwort", tag).publish();
        wanted.unpublish();
        Story last = editor.writes("Auch mit dem Schlagwort", tag).publish();
        Set<String> subjects = new TreeSet<>();
        for (int i = 0; i < 2; i++) {
            subjects.add(JsonPath.from(endpoint.next().body()).getString("data.subject.id"));
        }
        assertEquals(new TreeSet<>(Set.of(wanted.id(), last.id())), subjects);
        assertEquals(0, endpoint.waiting());
    }

    @Test
    void a_key_is_told_nothing_that_it_may_not_read() {
        String key = admin.post("/manage/keys", Json.of("name", "Nur Haken", "scopes", Json.array("webhooks:manage")))
                .text("key");
        Answer created = Client.withKey(key)
                .post(WEBHOOKS, Json.of("url", endpoint.url()))
                .is(201);
        made.add(created.text("id"));
        editor.writes("Ein Entwurf").publish();
        assertEquals(PUBLISHED, JsonPath.from(endpoint.next().body()).getString("type"), "and not article.created");
    }

    @Test
    void a_new_secret_signs_together_with_the_former_one() throws Exception {
        Answer webhook = webhookFor(PUBLISHED);
        Answer rotated = admin.act(WEBHOOKS + "/" + webhook.text("id") + "/rotate-secret", 1)
                .is(200);
        assertNotEquals(webhook.text("secret"), rotated.text("secret"));
        editor.writes("Mit zwei Unterschriften").publish();
        Received received = endpoint.next();
        verify(received, webhook.text("secret"));
        verify(received, rotated.text("secret"));
        clock.advance(Duration.ofHours(25));
        editor.writes("Mit einer Unterschrift").publish();
        assertFalse(endpoint.next().header("webhook-signature").contains(" "));
    }

    @Test
    void what_happens_in_quick_succession_is_delivered_once() {
        Answer webhook = webhook(Json.of("url", endpoint.url(), "quietFor", "60s"));
        Story story = editor.writes(Json.of("headline", "Oft", "slug", "oft-gespeichert", "body", Json.body("Da.")));
        for (int i = 0; i < 5; i++) {
            story.change(Json.of("lead", "Fassung " + i)).publish();
        }
        long last = changes.last();
        clock.advance(Duration.ofSeconds(30));
        Answer list = until(webhook, "collecting");
        assertEquals(0, endpoint.waiting(), list.body());
        clock.advance(Duration.ofSeconds(40));
        JsonPath body = JsonPath.from(endpoint.next().body());
        assertEquals("changes.joined", body.getString("type"));
        assertEquals(last, body.getLong("data.sequence"));
        assertEquals(List.of("/de/oft-gespeichert"), body.getList("data.paths"));
        assertEquals(List.of("article.created", "article.updated", PUBLISHED), body.getList("data.types"));
        assertEquals(1, until(webhook, "delivered").list("items").size());
    }

    @Test
    void a_failed_delivery_is_repeated_with_the_same_id() {
        Answer webhook = webhookFor(PUBLISHED);
        endpoint.answers(500).answers(302, "Location", "http://localhost/anderswo");
        editor.writes("Wird wiederholt").publish();
        Received first = endpoint.next();
        until(webhook, "waiting");
        clock.advance(Duration.ofSeconds(6));
        Received second = endpoint.next();
        Answer list = until(webhook, "waiting");
        assertEquals(List.of(302, 500), list.list("items[0].attempts.status"), "a redirect is not followed");
        clock.advance(Duration.ofMinutes(6));
        Received third = endpoint.next();
        assertEquals(first.header("webhook-id"), second.header("webhook-id"));
        assertEquals(first.header("webhook-id"), third.header("webhook-id"));
        assertNotEquals(first.header("webhook-timestamp"), third.header("webhook-timestamp"));
        until(webhook, "delivered");
    }

    @Test
    void after_the_last_retry_the_webhook_is_disabled_until_somebody_changes_it() {
        Answer webhook = webhookFor(PUBLISHED);
        long before = changes.last();
        for (int i = 0; i < 10; i++) {
            endpoint.answers(500);
        }
        editor.writes("Kommt nie an").publish();
        for (int i = 0; i < 10; i++) {
            endpoint.next();
            until(webhook, i < 9 ? "waiting" : "failed");
            clock.advance(Duration.ofHours(27));
        }
        assertEquals("disabled", shown(webhook).text("state"));
        assertEquals("failed", shown(webhook).text("stateReason"));
        assertTrue(changes.typesSince(before).contains("webhook.disabled"));
        Json draft = Json.of("url", endpoint.url(), "types", Json.array(PUBLISHED));
        assertEquals("active", put(admin, webhook, draft).is(200).text("state"));
        String replay = WEBHOOKS + "/" + webhook.text("id") + "/replay";
        assertEquals(1, admin.post(replay, Json.of("failed", true)).is(202).number("deliveries"));
        endpoint.next();
        until(webhook, "delivered");
    }

    @Test
    void an_endpoint_that_is_gone_gets_nothing_more() {
        Answer webhook = webhookFor(PUBLISHED);
        endpoint.answers(410);
        editor.writes("Ist weg").publish();
        endpoint.next();
        until(webhook, "failed");
        assertEquals("gone", shown(webhook).text("stateReason"));
        String id = webhook.text("id");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end && mailsAbout(id) == 0) {
            Thread.onSpinWait();
        }
        assertEquals(1, mailsAbout(id), "the operator is told once");
    }

    private long mailsAbout(String webhook) {
        return mails.getMailsSentTo("operator@example.org").stream()
                .filter(mail -> mail.getText().contains(webhook))
                .count();
    }

    @Test
    void an_endpoint_that_asks_to_wait_is_left_alone() {
        Answer webhook = webhookFor(PUBLISHED);
        endpoint.answers(429, "Retry-After", "600");
        editor.writes("Zu viel").publish();
        endpoint.next();
        until(webhook, "waiting");
        editor.writes("Auch zu viel").publish();
        clock.advance(Duration.ofMinutes(9));
        until(webhook, "waiting");
        assertEquals(0, endpoint.waiting());
        clock.advance(Duration.ofMinutes(2));
        assertNotEquals(endpoint.next().header("webhook-id"), endpoint.next().header("webhook-id"));
    }

    @Test
    void a_key_of_one_test_is_not_good_for_another() {
        String path = "/api/v1" + WEBHOOKS + "/" + webhookFor(PUBLISHED).text("id") + "/test";
        String key = UUID.randomUUID().toString();
        new Answer(admin.request().header("Idempotency-Key", key).post(path)).is(202);
        new Answer(admin.request()
                        .header("Idempotency-Key", key)
                        .header("If-Match", "\"1\"")
                        .post(path))
                .refuses(422, "idempotency_key_reused");
    }

    @Test
    void what_happens_during_a_pause_is_delivered_afterwards() {
        Answer webhook = webhookFor(PUBLISHED);
        put(admin, webhook, Json.of("url", endpoint.url(), "types", Json.array(PUBLISHED), "paused", true))
                .is(200);
        Story story = editor.writes("In der Pause").publish();
        new Answer(admin.request().post("/api/v1" + WEBHOOKS + "/" + webhook.text("id") + "/test")).is(202);
        assertEquals("webhook.test", JsonPath.from(endpoint.next().body()).getString("type"), "tests come at once");
        put(admin, webhook, Json.of("url", endpoint.url(), "types", Json.array(PUBLISHED)))
                .is(200);
        assertEquals(story.id(), JsonPath.from(endpoint.next().body()).getString("data.subject.id"));
    }

    @Test
    void one_or_a_range_is_sent_again() {
        Answer webhook = webhookFor(PUBLISHED);
        editor.writes("Noch einmal").publish();
        String id = endpoint.next().header("webhook-id");
        Answer delivered = until(webhook, "delivered");
        String replay = WEBHOOKS + "/" + webhook.text("id") + "/replay";
        admin.post(replay, Json.of("delivery", id)).is(202);
        assertEquals(id, endpoint.next().header("webhook-id"));
        until(webhook, "delivered");
        Object sequence = delivered.value("items[0].lastSequence");
        assertEquals(
                1,
                admin.post(replay, Json.of("since", sequence, "until", sequence))
                        .is(202)
                        .number("deliveries"));
        assertEquals(id, endpoint.next().header("webhook-id"));
        admin.post(replay, Json.of()).refuses(422, "invalid_content");
        admin.post(replay, Json.of("failed", true, "since", 1)).refuses(422, "invalid_content");
    }

    @Test
    void a_dead_endpoint_holds_up_no_other() {
        try (Endpoint dead = new Endpoint().hangs()) {
            webhook(Json.of("url", dead.url()));
            webhookFor(PUBLISHED);
            Set<String> published = new TreeSet<>();
            for (int i = 0; i < 10; i++) {
                published.add(editor.writes("Trotzdem " + i).publish().id());
            }
            Set<String> delivered = new TreeSet<>();
            for (int i = 0; i < 10; i++) {
                delivered.add(JsonPath.from(endpoint.next().body()).getString("data.subject.id"));
            }
            assertEquals(published, delivered);
            assertTrue(dead.waiting() > 0, "the other one was called as well");
        }
    }

    @Test
    void a_dead_endpoint_holds_up_no_other_at_the_same_host() {
        endpoint.hangsAt("/dead");
        String dead = endpoint.url().replace("/hook", "/dead");
        webhook(Json.of("url", dead, "types", Json.array(PUBLISHED)));
        webhook(Json.of("url", dead, "types", Json.array(PUBLISHED)));
        Answer living = webhookFor(PUBLISHED);
        for (int i = 0; i < 10; i++) {
            String published = editor.writes("Am selben Host " + i).publish().id();
            Received received;
            do {
                received = endpoint.next();
            } while (received.path().startsWith("/dead"));
            assertEquals(published, JsonPath.from(received.body()).getString("data.subject.id"));
        }
        until(living, "delivered");
        assertTrue(deliveries(living, "").list("items.attempts").stream().allMatch(one -> ((List<?>) one).size() == 1));
    }

    @Test
    void targets_get_what_they_expect() {
        webhook(Json.of("url", endpoint.url(), "types", Json.array(PUBLISHED), "target", "next_revalidate"));
        editor.writes(Json.of("headline", "Next", "slug", "fuer-next", "body", Json.body("Da.")))
                .publish();
        JsonPath next = JsonPath.from(endpoint.next().body());
        assertEquals(List.of("/de/fuer-next"), next.getList("paths"));
        assertTrue(next.getList("tags").contains("articles"));
        clean();
        webhook(Json.of(
                "url",
                endpoint.url(),
                "types",
                Json.array(PUBLISHED),
                "target",
                "purge",
                "authorization",
                "Bearer geheim"));
        editor.writes("Für ein CDN").publish();
        Received purge = endpoint.next();
        assertEquals("Bearer geheim", purge.header("authorization"));
        assertTrue(purge.header("surrogate-key").contains("articles"));
        clean();
        webhook(Json.of("url", endpoint.url(), "types", Json.array(PUBLISHED), "target", "build_hook"));
        editor.writes("Für einen Bau").publish();
        assertEquals("", endpoint.next().body());
        clean();
        webhook(Json.of("url", endpoint.url(), "types", Json.array(PUBLISHED), "target", "websub"));
        editor.writes("Für Abonnenten eines Hubs").publish();
        Received hub = endpoint.next();
        assertEquals("application/x-www-form-urlencoded", hub.header("content-type"));
        assertTrue(
                hub.body().startsWith("hub.mode=publish&hub.url=http%3A%2F%2Flocalhost%3A8080%2Ffeeds%2Fatom&"),
                hub.body());
    }

    private void clean() {
        made.forEach(id -> admin.request().header("If-Match", "*").delete("/api/v1" + WEBHOOKS + "/" + id));
        made.clear();
    }

    @Test
    void a_webhook_that_cannot_work_is_refused() {
        for (String url : List.of(
                "",
                "kein URL",
                "ftp://example.org/",
                "/hook",
                "https://user@example.org/",
                "https://example.org/#da")) {
            admin.post(WEBHOOKS, Json.of("url", url)).refuses(422, "invalid_content");
        }
        for (Json draft : List.of(
                Json.of("url", endpoint.url(), "types", Json.array("article.read")),
                Json.of("url", endpoint.url(), "tags", Json.array(Json.of("slug", "gibt-es-nicht"))),
                Json.of("url", endpoint.url(), "locales", Json.array("Deutsch")),
                Json.of("url", endpoint.url(), "quietFor", "3601s"),
                Json.of("url", endpoint.url(), "target", "mail"))) {
            assertTrue(Set.of(400, 422).contains(admin.post(WEBHOOKS, draft).status()), draft.toString());
        }
    }
}
