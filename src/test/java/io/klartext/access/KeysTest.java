package io.klartext.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys: shown once, good for their scopes and their time, and for nothing else. */
@QuarkusTest
class KeysTest {
    private final Client admin = Client.admin();

    @Inject
    TestClock clock;

    @Inject
    Clock injected;

    @Inject
    DataSource database;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_secret_is_shown_once_and_stored_as_a_hash() throws SQLException {
        Answer issued = admin.post("/manage/keys", Json.of("name", "CI", "role", "editor"))
                .is(201);
        String secret = issued.text("key");
        assertTrue(secret.matches("klartext_[A-Za-z0-9_-]{43}"), secret);
        assertTrue(secret.startsWith(issued.text("prefix")));
        assertFalse(
                admin.get("/manage/keys/" + issued.text("id")).is(200).body().contains(secret));
        assertFalse(admin.get("/manage/keys?limit=100").is(200).body().contains(secret));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select string_agg(k::text, '') from api_key k")) {
            rows.next();
            assertFalse(rows.getString(1).contains(secret.substring(20)));
        }
    }

    @Test
    void me_tells_what_the_key_may_do() {
        Answer me = Client.author().get("/manage/me").is(200);
        assertEquals("author", me.text("role"));
        assertEquals(List.of("articles:read", "articles:write-own", "assets:write"), me.list("scopes"));
    }

    @Test
    void a_key_with_picked_scopes_does_what_they_say() {
        Client reading = keyWith("articles:read");
        reading.get("/manage/articles").is(200);
        reading.post("/manage/articles", Json.of("headline", "x")).refuses(403, "forbidden");
        reading.post("/manage/keys", Json.of("name", "x", "role", "admin")).refuses(403, "forbidden");
    }

    @Test
    void nobody_gives_what_they_do_not_have() {
        Client manager = keyWith("keys:manage");
        manager.post("/manage/keys", Json.of("name", "mehr", "role", "admin")).refuses(403, "forbidden");
        manager.post("/manage/keys", Json.of("name", "gleich viel", "scopes", List.of("keys:manage")))
                .is(201);
    }

    @Test
    void a_revoked_key_opens_nothing_at_once() {
        Answer issued = admin.post("/manage/keys", Json.of("name", "Kurz", "role", "editor"))
                .is(201);
        Client holder = Client.withKey(issued.text("key"));
        holder.get("/manage/me").is(200);
        String path = "/manage/keys/" + issued.text("id") + "/revoke";
        Answer revoked = admin.act(path, 1).is(200);
        assertNotNull(revoked.value("revokedAt"));
        assertEquals(2, revoked.number("version"));
        holder.get("/manage/me").refuses(401, "unauthorized");
        holder.get("/articles").refuses(401, "unauthorized");
        admin.act(path, 2).refuses(409, "illegal_transition");
    }

    @Test
    void a_key_is_renamed_and_gets_other_scopes_from_its_next_request_on() {
        Answer issued = admin.post("/manage/keys", Json.of("name", "Volontariat", "role", "author"))
                .is(201);
        String path = "/manage/keys/" + issued.text("id");
        Client holder = Client.withKey(issued.text("key"));
        Answer changed = admin.patch(
                        path, "\"1\"", Json.of("name", "Redaktion", "role", "editor", "scopes", List.of("audit:read")))
                .is(200);
        assertEquals("Redaktion", changed.text("name"));
        assertEquals(2, changed.number("version"));
        assertTrue(changed.list("scopes").containsAll(List.of("articles:publish", "audit:read")));
        assertEquals("Redaktion", holder.get("/manage/me").text("name"));
        Answer lesser = admin.patch(path, "\"2\"", Json.of("role", null)).is(200);
        assertEquals(List.of("audit:read"), lesser.list("scopes"));
        admin.patch(path, "\"2\"", Json.of("name", "Veraltet")).refuses(412, "stale_version");
        assertEquals(
                List.of("/scopes"),
                admin.patch(path, "\"3\"", Json.of("scopes", List.of()))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
        admin.act(path + "/revoke", 3).is(200);
        admin.patch(path, "\"4\"", Json.of("name", "Zu spät")).refuses(409, "illegal_transition");
    }

    @Test
    void a_key_gives_no_scopes_that_it_lacks_and_takes_none_from_stronger_ones() {
        Client manager = keyWith("keys:manage");
        String weak = admin.post("/manage/keys", Json.of("name", "x", "scopes", List.of("keys:manage")))
                .text("id");
        String strong = admin.post("/manage/keys", Json.of("name", "y", "role", "admin"))
                .text("id");
        manager.patch("/manage/keys/" + weak, "\"1\"", Json.of("role", "admin")).refuses(403, "forbidden");
        manager.patch("/manage/keys/" + strong, "\"1\"", Json.of("name", "z")).refuses(403, "forbidden");
        manager.patch("/manage/keys/" + weak, "\"1\"", Json.of("name", "Umbenannt"))
                .is(200);
    }

    @Test
    void an_expired_key_opens_nothing() {
        String tomorrow = injected.now().plus(Duration.ofDays(1)).toString();
        Client holder = Client.withKey(
                admin.post("/manage/keys", Json.of("name", "Tageskarte", "role", "author", "expiresAt", tomorrow))
                        .is(201)
                        .text("key"));
        holder.get("/manage/me").is(200);
        clock.advance(Duration.ofDays(1));
        holder.get("/manage/me").refuses(401, "unauthorized");
    }

    @Test
    void the_last_use_is_known_to_the_minute() {
        Answer issued = admin.post("/manage/keys", Json.of("name", "Benutzt", "role", "author"))
                .is(201);
        String path = "/manage/keys/" + issued.text("id");
        Client holder = Client.withKey(issued.text("key"));
        holder.get("/manage/me").is(200);
        String first = admin.get(path).text("lastUsedAt");
        assertNotNull(first);
        holder.get("/manage/me").is(200);
        assertEquals(first, admin.get(path).text("lastUsedAt"));
        clock.advance(Duration.ofMinutes(2));
        holder.get("/manage/me").is(200);
        assertTrue(admin.get(path).text("lastUsedAt").compareTo(first) > 0);
    }

    @Test
    void a_key_for_nothing_or_for_the_past_is_refused() {
        assertEquals(
                List.of("/scopes"),
                admin.post("/manage/keys", Json.of("name", "leer"))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
        assertEquals(
                List.of("/name", "/expiresAt"),
                admin.post("/manage/keys", Json.of("role", "admin", "expiresAt", "2020-01-01T00:00:00Z"))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
        admin.post("/manage/keys", Json.of("name", "x", "scopes", List.of("alles")))
                .refuses(422, "invalid_content");
        for (Object never : List.of(5, "morgen", "+294277-01-01T00:00:00Z", "-0001-01-01T00:00:00Z")) {
            admin.post("/manage/keys", Json.of("name", "x", "role", "admin", "expiresAt", never))
                    .refuses(422, "invalid_content");
        }
        admin.post("/manage/keys", Json.of("name", "x", "scopes", Json.array((Object) null)))
                .refuses(422, "invalid_content");
    }

    @Test
    void a_credential_of_another_kind_is_refused_and_never_anonymous() {
        for (String header : List.of("Bearer", "Bearer a b", "Bearer " + "x".repeat(5000))) {
            authorized(header, "/api/v1/articles").refuses(401, "unauthorized");
        }
        for (String header : List.of("Basic YTpi", "klartext", "Digest username=a")) {
            authorized(header, "/api/v1/manage/articles").refuses(401, "unauthorized");
        }
    }

    @Test
    void credentials_for_a_proxy_do_not_keep_readers_out() {
        for (String header : List.of("Basic YTpi", "Digest username=a", "Negotiate a")) {
            authorized(header, "/api/v1/articles").is(200);
        }
    }

    private static Answer authorized(String header, String path) {
        return new Answer(
                Client.reader().request().header("Authorization", header).get(path));
    }

    @Test
    void nobody_revokes_who_may_do_more_and_no_key_outlives_its_issuer() {
        Client manager = keyWith("keys:manage");
        Answer editor = admin.post("/manage/keys", Json.of("name", "Mehr", "role", "editor"))
                .is(201);
        manager.act("/manage/keys/" + editor.text("id") + "/revoke", 1).refuses(403, "forbidden");
        String soon = injected.now().plus(Duration.ofHours(1)).toString();
        Client brief =
                Client.withKey(admin.post("/manage/keys", Json.of("name", "Kurz", "role", "admin", "expiresAt", soon))
                        .is(201)
                        .text("key"));
        assertEquals(
                List.of("/expiresAt"),
                brief.post("/manage/keys", Json.of("name", "Länger", "role", "author"))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
        brief.post("/manage/keys", Json.of("name", "Gleich", "role", "author", "expiresAt", soon))
                .is(201);
    }

    private Client keyWith(String scope) {
        return Client.withKey(admin.post("/manage/keys", Json.of("name", scope, "scopes", List.of(scope)))
                .is(201)
                .text("key"));
    }
}
