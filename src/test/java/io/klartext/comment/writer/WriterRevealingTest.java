package io.klartext.comment.writer;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.OwnerDatabase;
import io.klartext.testing.Rows;
import io.klartext.testing.Statements;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wrote a comment is shown to few, and never without a trace. */
@QuarkusTest
class WriterRevealingTest {
    private static final String SEARCH = "/manage/comments/search";
    private static final String ADDRESS = "172.16.99.5";

    private final Client moderator = Client.moderator();

    private Client officer;
    private String officerId;
    private String email;
    private Commenting reader;

    @Inject
    TestClock clock;

    @Inject
    OwnerDatabase database;

    @Inject
    Rows rows;

    @Inject
    Statements statements;

    @BeforeEach
    void prepare() {
        Answer key = Client.admin()
                .post("/manage/keys", Json.of("name", "Datenschutz", "scopes", Json.array("comments:pii")))
                .is(201);
        officer = Client.withKey(key.text("key"));
        officerId = key.text("id");
        email = "Wer." + key.text("id").substring(24) + "@Example.org";
        reader = new Commenting(Client.editor().writes("Wer war das?").publish());
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    private String say(String text) {
        Json comment = Json.of("name", "Wer", "email", email, "website", "https://wer.example/", "text", text);
        return reader.sendFrom(ADDRESS, comment).is(202).text("id");
    }

    private static String writerOf(String comment) {
        return "/manage/comments/" + comment + "/writer";
    }

    private Answer search(String address) {
        return officer.post(SEARCH, Json.of("email", address));
    }

    /** What the officer did, the latest first. */
    private List<Map<String, Object>> entries() {
        return Client.admin().get("/manage/audit?actor=" + officerId).is(200).list("items");
    }

    @Test
    void who_may_sees_who_it_was_and_leaves_one_entry_for_each_look() {
        String first = say("Eins.");
        String second = say("Zwei.");
        moderator.act("/manage/comments/" + first + "/approve", 1).is(200);
        Answer writer = officer.get(writerOf(second)).is(200);
        assertEquals("Wer", writer.text("name"));
        assertEquals(email, writer.text("email"));
        assertEquals("https://wer.example/", writer.text("website"));
        assertEquals(ADDRESS, writer.text("address"));
        assertEquals(
                Map.of("pending", 1, "published", 1, "hidden", 0, "rejected", 0, "spam", 0, "withdrawn", 0),
                writer.object("comments"));
        assertEquals(List.of(second, first), writer.list("latest.id"));
        assertEquals("no-store", writer.header("Cache-Control"));
        officer.get(writerOf(first)).is(200);
        List<Map<String, Object>> entries = entries();
        assertEquals(2, entries.size());
        assertEquals("view_writer", entries.get(1).get("action"));
        assertEquals(Map.of("type", "comment", "id", second), entries.get(1).get("subject"));
        assertEquals(Map.of("type", "comment", "id", first), entries.get(0).get("subject"));
    }

    @Test
    void where_it_came_from_is_forgotten_after_seven_days() {
        String id = say("Von hier.");
        clock.advance(Duration.ofDays(7));
        assertNull(officer.get(writerOf(id)).is(200).text("address"));
    }

    @Test
    void moderators_see_nothing_of_it_and_leave_nothing() {
        String id = say("Geheim.");
        moderator.get(writerOf(id)).refuses(403, "forbidden");
        moderator.post(SEARCH, Json.of("email", email)).refuses(403, "forbidden");
        for (String path : List.of(
                "/manage/comments/" + id,
                "/manage/comments?limit=100",
                "/manage/moderation/queue?limit=100",
                "/manage/comments?q=" + email)) {
            String body = moderator.get(path).is(200).body();
            assertFalse(body.contains(email), path);
            assertFalse(body.contains(ADDRESS), path);
        }
        Answer log = Client.admin().get("/manage/audit?subject=" + id).is(200);
        assertEquals(List.of(), log.list("items"));
    }

    @Test
    void of_what_is_erased_nobody_knows_who_it_was() {
        String id = say("Gleich weg.");
        officer.act("/manage/comments/" + id + "/erase", 1).is(200);
        officer.get(writerOf(id)).refuses(404, "not_found");
        officer.get(writerOf(UUID.randomUUID().toString())).refuses(404, "not_found");
        assertEquals(List.of(), search(email).is(200).list("items"));
        assertEquals(
                List.of("search_writer", "erase_comment"),
                entries().stream().map(entry -> entry.get("action")).toList());
    }

    @Test
    void without_an_entry_nothing_is_shown() throws SQLException {
        String id = say("Nicht ohne Spur.");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_entry add constraint ck_full check (actor_id <> '" + officerId + "')");
            try {
                for (Answer answer : List.of(officer.get(writerOf(id)), search(email))) {
                    answer.is(500);
                    assertFalse(answer.body().contains("Wer"), answer.body());
                    assertFalse(answer.body().contains(id + "\""), answer.body());
                }
            } finally {
                statement.execute("alter table audit_entry drop constraint ck_full");
            }
        }
        assertEquals(List.of(), entries());
    }

    @Test
    void all_comments_of_an_address_are_found_and_no_others() {
        reader.send(saying("Von Karla.")).is(202);
        String first = say("Eins.");
        String second = say("Zwei.");
        String third = say("Drei.");
        moderator.act("/manage/comments/" + second + "/mark-spam", 1).is(200);
        assertEquals(
                List.of(third, second, first),
                search(" " + email.toUpperCase(Locale.ROOT) + " ").is(200).list("items.id"));
        Answer page = officer.post(SEARCH + "?limit=2&count=exact", Json.of("email", email))
                .is(200);
        assertEquals(3, page.number("page.total"));
        assertEquals(List.of(third, second), page.list("items.id"));
        String next = SEARCH + "?limit=2&cursor=" + page.text("page.next");
        assertEquals(
                List.of(first),
                officer.post(next, Json.of("email", email.toLowerCase(Locale.ROOT)))
                        .is(200)
                        .list("items.id"));
        officer.post(next, Json.of("email", "karla@example.org")).refuses(400, "invalid_parameter");
        assertEquals(3, entries().size(), "one for each page that was shown");
        assertEquals("2 shown", entries().get(1).get("detail"));
    }

    @Test
    void the_address_stays_out_of_urls_cursors_and_the_log() {
        say("Eins.");
        say("Zwei.");
        Answer page = officer.post(SEARCH + "?limit=1", Json.of("email", email)).is(200);
        String cursor = page.text("page.next");
        for (String secret : Secrets.of(email.toLowerCase(Locale.ROOT))) {
            assertFalse(page.headers("Link").contains(secret));
            assertFalse(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1).contains(secret));
            assertEquals(
                    List.of(),
                    rows.text(
                            "select detail from audit_entry e where position(? in lower(cast(e as text))) > 0",
                            secret));
        }
    }

    @Test
    void what_is_no_address_is_refused_without_repeating_it() {
        Answer refused = search("keine-adresse").refuses(422, "invalid_content");
        assertEquals(List.of("/email"), refused.list("errors.pointer"));
        assertFalse(refused.body().contains("keine-adresse"));
        officer.post(SEARCH, Json.of()).refuses(422, "invalid_content");
        assertEquals(List.of(), entries());
    }

    @Test
    void a_look_costs_five_statements() {
        String id = say("Gezählt.");
        officer.get("/manage/me").is(200);
        long nothing = statements.of(() -> officer.get("/manage/me"));
        assertEquals(nothing + 5, statements.of(() -> officer.get(writerOf(id))));
    }
}
