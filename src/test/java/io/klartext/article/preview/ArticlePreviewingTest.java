package io.klartext.article.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever has a link sees the working copy of one article, for a while; nobody else learns of it. */
@QuarkusTest
class ArticlePreviewingTest {
    private final Client editor = Client.editor();

    @Inject
    TestClock testClock;

    @Inject
    Clock clock;

    @Inject
    Statements statements;

    @Inject
    DataSource database;

    @AfterEach
    void resetClock() {
        testClock.reset();
    }

    @Test
    void a_link_shows_the_working_copy_as_it_is_at_the_time() {
        Story story = editor.writes("Erste Fassung").publish();
        String token = link(story).text("token");
        assertEquals("Erste Fassung", preview(token).is(200).text("headline"));
        story.change(Json.of("headline", "Zweite Fassung"));
        assertEquals("Zweite Fassung", preview(token).is(200).text("headline"));
        assertEquals("Erste Fassung", story.shownToReaders().text("headline"));
    }

    @Test
    void a_preview_has_the_shape_that_readers_get() {
        Story story = editor.writes("Wie gedruckt").publish();
        Answer preview = preview(link(story).text("token")).is(200);
        Answer article = story.shownToReaders();
        assertEquals(article.object("").keySet(), preview.object("").keySet());
        for (String member : new TreeSet<>(Set.of("id", "slug", "body", "tags", "seo", "publishedAt"))) {
            assertEquals(article.value(member), preview.value(member), member);
        }
        Answer draft = preview(
                        link(editor.writes(Json.of("lead", "Ein Anfang."))).text("token"))
                .is(200);
        for (String member : List.of("slug", "headline", "publishedAt")) {
            assertTrue(draft.object("").containsKey(member), member);
            assertNull(draft.value(member), member);
        }
    }

    @Test
    void what_is_scheduled_shows_its_time() {
        Instant soon = clock.now().plus(Duration.ofDays(1));
        Story story = editor.writes("Mit Sperrfrist").take("publish", Json.of("publishAt", soon));
        assertEquals(soon.toString(), preview(link(story).text("token")).is(200).text("publishedAt"));
    }

    @Test
    void it_renders_and_narrows_like_an_article() {
        String token = link(editor.writes("In allen Formen")).text("token");
        Answer rendered = Client.reader()
                .get("/previews/" + token + "?include=html,markdown,text&fields=headline")
                .is(200);
        assertEquals(
                Set.of("headline", "bodyHtml", "bodyMarkdown", "bodyText"),
                rendered.object("").keySet());
        assertEquals("<p>Ein Satz.</p>", rendered.text("bodyHtml").strip());
        Client.reader().get("/previews/" + token + "?fields=version").refuses(400, "invalid_parameter");
    }

    @Test
    void nobody_else_is_to_learn_of_it() {
        String token = link(editor.writes("Unter uns")).text("token");
        for (Answer answer : List.of(preview(token).is(200), preview("falsch").is(404))) {
            assertEquals("no-store", answer.header("Cache-Control"));
            assertEquals("noindex, nofollow", answer.header("X-Robots-Tag"));
            assertEquals("no-referrer", answer.header("Referrer-Policy"));
        }
    }

    @Test
    void a_link_ends_at_its_time_and_by_default_after_a_week() {
        Story story = editor.writes("Eine Woche");
        String week = link(story).text("token");
        Instant tomorrow = clock.now().plus(Duration.ofDays(1));
        String day =
                link(story, Json.of("expiresAt", tomorrow, "note", "Nur kurz")).text("token");
        testClock.advance(Duration.ofDays(1));
        preview(day).refuses(410, "gone");
        preview(week).is(200);
        testClock.advance(Duration.ofDays(6));
        preview(week).refuses(410, "gone");
    }

    @Test
    void no_link_is_made_for_the_past_or_for_more_than_ninety_days() {
        Story story = editor.writes("Ohne Ende");
        for (Duration time : List.of(Duration.ofSeconds(-1), Duration.ofDays(91))) {
            Answer refused = tryToLink(
                            editor, story, Json.of("expiresAt", clock.now().plus(time)))
                    .refuses(422, "invalid_content");
            assertEquals("/expiresAt", refused.text("errors[0].pointer"));
        }
        tryToLink(editor, story, Json.of("expiresAt", clock.now().plus(Duration.ofDays(89))))
                .is(201);
        tryToLink(editor, story, Json.of("note", "x".repeat(501))).refuses(422, "invalid_content");
    }

    @Test
    void a_revoked_link_is_gone_and_stays_listed() {
        Story story = editor.writes("Zurückgezogen");
        Answer kept = link(story);
        Answer revoked = link(story);
        Answer first = revoke(editor, story, revoked.text("id")).is(200);
        assertEquals(
                first.text("revokedAt"),
                revoke(editor, story, revoked.text("id")).text("revokedAt"));
        preview(revoked.text("token")).refuses(410, "gone");
        preview(kept.text("token")).is(200);
        Answer list = editor.get(story.path() + "/preview-links?count=exact").is(200);
        assertEquals(List.of(revoked.text("id"), kept.text("id")), list.list("items.id"));
        assertEquals(2, list.number("page.total"));
        assertEquals(first.text("revokedAt"), list.text("items[0].revokedAt"));
        assertNull(list.text("items[1].revokedAt"));
    }

    @Test
    void a_list_tells_who_made_a_link_and_when_it_was_used_and_no_token() {
        Story story = editor.writes("Wer war es");
        Answer link = link(story, Json.of("note", "Für Jana"));
        assertNull(link.text("lastUsedAt"));
        preview(link.text("token")).is(200);
        Answer shown = editor.get(link.header("Location").substring("/api/v1".length()))
                .is(200);
        assertEquals("Für Jana", shown.text("note"));
        assertEquals("Test editor", shown.text("createdBy.name"));
        assertFalse(Instant.parse(shown.text("lastUsedAt")).isBefore(Instant.parse(shown.text("createdAt"))));
        String list = editor.get(story.path() + "/preview-links").is(200).body();
        assertFalse((list + shown.body()).contains(link.text("token")));
        assertEquals("/api/v1/previews/" + link.text("token"), link.text("url"));
    }

    @Test
    void the_database_does_not_know_the_token() throws SQLException {
        Answer link = link(editor.writes("Nur der Abdruck"));
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select cast(l as text), encode(hash, 'escape') from preview_link l where id = ?")) {
            query.setObject(1, UUID.fromString(link.text("id")));
            ResultSet row = query.executeQuery();
            assertTrue(row.next());
            assertFalse((row.getString(1) + row.getString(2)).contains(link.text("token")));
        }
    }

    @Test
    void a_link_to_what_is_in_the_trash_leads_nowhere_until_it_returns() {
        Story story = editor.writes("Weggelegt");
        Answer link = link(story);
        story.trash();
        preview(link.text("token")).refuses(404, "not_found");
        tryToLink(editor, story, Json.of()).refuses(409, "in_trash");
        story.restore();
        preview(link.text("token")).is(200);
        story.trash();
        assertNotEquals(null, revoke(editor, story, link.text("id")).is(200).text("revokedAt"));
    }

    @Test
    void authors_make_and_revoke_links_of_their_own_articles_only() {
        Client author = Client.author();
        Story own = author.writes("Meins");
        Answer link = tryToLink(author, own, Json.of()).is(201);
        revoke(author, own, link.text("id")).is(200);
        Story others = editor.writes("Deins");
        tryToLink(author, others, Json.of()).refuses(403, "forbidden");
        revoke(author, others, link(others).text("id")).refuses(403, "forbidden");
        revoke(editor, others, link.text("id")).refuses(404, "not_found");
    }

    @Test
    void an_article_has_fifty_open_links_and_forgets_those_that_ended_a_month_ago() {
        Story story = editor.writes("Viele Augen");
        for (int number = 0; number < 50; number++) {
            link(story);
        }
        tryToLink(editor, story, Json.of()).refuses(409, "too_many_links");
        testClock.advance(Duration.ofDays(8));
        link(story);
        assertEquals(51, editor.get(story.path() + "/preview-links?count=exact").number("page.total"));
        testClock.advance(Duration.ofDays(30));
        link(story);
        assertEquals(2, editor.get(story.path() + "/preview-links?count=exact").number("page.total"));
    }

    @Test
    void problems_and_logs_keep_the_token_to_themselves() {
        Story story = editor.writes("Verschwiegen");
        Answer link = link(story);
        String token = link.text("token");
        revoke(editor, story, link.text("id")).is(200);
        Queue<String> log = new ConcurrentLinkedQueue<>();
        Handler handler = listening(log);
        LogManager.getLogManager().getLogger("").addHandler(handler);
        try {
            for (String path : List.of(
                    "/previews/" + token,
                    "/previews/" + token + "?nonsense=1",
                    "/previews/" + token + "/more",
                    "/previews;a=b/" + token,
                    "/%70reviews/" + token)) {
                Answer refused = new Answer(
                        Client.reader().request().urlEncodingEnabled(false).get("/api/v1" + path));
                assertTrue(refused.status() >= 400, path);
                assertFalse(refused.body().contains(token), refused.body());
            }
            assertEquals("/api/v1/previews/***", preview(token).text("instance"));
            Answer post = new Answer(Client.reader().request().post("/api/v1/previews/" + token));
            assertFalse(post.is(405).body().contains(token), post.body());
        } finally {
            LogManager.getLogManager().getLogger("").removeHandler(handler);
        }
        assertFalse(log.toString().contains(token), log.toString());
    }

    @Test
    void a_preview_costs_three_statements() {
        String token = link(editor.writes("Billig")).text("token");
        preview(token).is(200);
        assertEquals(3, statements.of(() -> preview(token).is(200)));
    }

    private Answer link(Story story) {
        return new Answer(editor.request().post("/api/v1" + story.path() + "/preview-links")).is(201);
    }

    private Answer link(Story story, Json draft) {
        return tryToLink(editor, story, draft).is(201);
    }

    private static Answer tryToLink(Client by, Story story, Json draft) {
        return by.post(story.path() + "/preview-links", draft);
    }

    private static Answer revoke(Client by, Story story, String link) {
        return new Answer(by.request().delete("/api/v1" + story.path() + "/preview-links/" + link));
    }

    private static Answer preview(String token) {
        return Client.reader().get("/previews/" + token);
    }

    private static Handler listening(Queue<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(entry.getLoggerName() + " " + entry.getMessage() + " "
                        + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters())
                        + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
