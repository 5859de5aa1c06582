package io.klartext.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Changes;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who manages the site says what it is called and who publishes it, and everybody sees that at once. */
@QuarkusTest
class SiteSettingsTest {
    private static final String SETTINGS = "/manage/site";
    private static final String PUBLISHER = "publisher";

    private final Client admin = Client.admin();
    private final Client reader = Client.reader();

    @Inject
    Changes changes;

    @AfterEach
    void take_everything_from_the_configuration_again() {
        changes(Json.of("title", null, "description", null, "locales", null, PUBLISHER, null))
                .is(200);
    }

    private Answer changes(Json patch) {
        return admin.patch(SETTINGS, "*", patch);
    }

    private Answer site() {
        return reader.get("/site").is(200);
    }

    @Test
    void a_site_without_settings_is_what_the_configuration_says() {
        Answer site = site();
        assertEquals("Klartext", site.text("title"));
        assertEquals("de", site.text("defaultLocale"));
        assertEquals(List.of("de"), site.list("locales"));
        assertEquals("http://localhost:8080", site.text("url"));
        assertEquals("http://localhost:8080/feeds/atom", site.text("feeds.atom"));
        assertNull(site.text("publisher.legalName"));
        assertEquals(30 * 24 * 3600, site.number("changes.keptForSeconds"));
    }

    @Test
    void a_change_is_shown_at_once_although_the_answer_is_cached() {
        Answer before = site();
        assertEquals(before.header("ETag"), site().header("ETag"));
        changes(Json.of("title", "Die Klarheit", PUBLISHER, Json.of("legalName", "Klarheit e. V.")))
                .is(200);
        Answer after = site();
        assertEquals("Die Klarheit", after.text("title"));
        assertEquals("Klarheit e. V.", after.text("publisher.legalName"));
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertTrue(after.header("Cache-Groups").contains("\"site\""), after.header("Cache-Groups"));
    }

    @Test
    void feeds_and_the_news_sitemap_have_the_title() {
        Client.editor().writes("Steht im Feed").publish();
        Answer feed = new Answer(reader.request().get("/feeds/json?limit=1")).is(200);
        assertEquals("Klartext", feed.text("title"));
        new Answer(reader.request().get("/sitemaps/news.xml")).is(200);
        changes(Json.of("title", "Neuer Titel")).is(200);
        assertEquals("Neuer Titel", new Answer(reader.request().get("/feeds/json?limit=1")).text("title"));
        String news = new Answer(reader.request().get("/sitemaps/news.xml")).body();
        assertTrue(news.contains("<news:name>Neuer Titel</news:name>"), news);
    }

    @Test
    void a_patch_leaves_what_it_does_not_name() {
        changes(Json.of(PUBLISHER, Json.of("owner", "Stiftung", "legalName", "GmbH")))
                .is(200);
        Answer settings = changes(Json.of(PUBLISHER, Json.of("owner", null))).is(200);
        assertNull(settings.text("publisher.owner"));
        assertEquals("GmbH", settings.text("publisher.legalName"));
    }

    @Test
    void the_version_counts_changes_and_guards_them() {
        Answer first = changes(Json.of("title", "Eins")).is(200);
        int version = first.number("version");
        String tag = "\"" + version + "\"";
        assertEquals(tag, first.header("ETag"));
        assertEquals(version, changes(Json.of("title", "Eins")).is(200).number("version"));
        assertEquals(
                version + 1,
                admin.patch(SETTINGS, tag, Json.of("title", "Zwei")).is(200).number("version"));
        admin.patch(SETTINGS, tag, Json.of("title", "Drei")).refuses(412, "stale_version");
    }

    @Test
    void wrong_settings_are_named() {
        Answer refused = changes(Json.of(
                        "locales",
                        Json.array("en", "Deutsch"),
                        PUBLISHER,
                        Json.of("email", "niemand", "principlesUrl", "/grundsaetze")))
                .is(422);
        assertEquals(
                List.of("/locales", "/locales/1", "/publisher/email", "/publisher/principlesUrl"),
                refused.list("errors.pointer").stream().sorted().toList());
    }

    @Test
    void only_the_scope_of_the_site_changes_it() {
        Client.editor().get(SETTINGS).is(403);
        String key = admin.post("/manage/keys", Json.of("name", "Nur die Site", "scopes", Json.array("site:manage")))
                .is(201)
                .text("key");
        Client.withKey(key).get(SETTINGS).is(200);
    }

    @Test
    void readers_are_told_of_the_change() {
        long before = changes.last();
        changes(Json.of("title", "Wird gemeldet")).is(200);
        changes.typesSince(before);
        Answer page = reader.get("/changes?after=" + before).is(200);
        assertEquals(List.of("site.changed"), page.list("items.type"));
        assertEquals(List.of("site"), page.list("items[0].groups"));
    }

    @Test
    void the_rules_for_comments_follow_the_policy() {
        assertEquals(true, site().value("comments.open"));
        policy("{\"mode\":\"closed\"}");
        try {
            assertEquals(false, site().value("comments.open"));
        } finally {
            policy("{}");
        }
    }

    private void policy(String draft) {
        admin.request()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(draft)
                .put("/api/v1/manage/moderation/policy")
                .then()
                .statusCode(200);
    }
}
