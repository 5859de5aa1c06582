package io.klartext.article.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.OwnerDatabase;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each change of content leaves a revision, which is numbered like the version, and which nobody changes. */
@QuarkusTest
class RevisionsTest {
    private final Client editor = Client.editor();

    @Inject
    TestClock clock;

    @Inject
    Statements statements;

    @Inject
    OwnerDatabase database;

    @Test
    void every_change_of_content_leaves_a_revision_and_nothing_else_does() {
        Story story =
                editor.writes("Erster Stand").change(Json.of("lead", "Neu")).publish();
        story.change(Json.of("lead", "Neu")).unpublish().change(Json.of("lead", "Neuer"));
        Answer list = editor.get(story.path() + "/revisions").is(200);
        assertEquals(List.of(3, 2, 1), list.list("items.number"));
        assertEquals(List.of(false, true, false), list.list("items.published"));
        assertNull(list.value("items[0].restoredFrom"));
        assertEquals(story.seen().object("updatedBy"), list.object("items[0].createdBy"));
        assertEquals(story.seen().text("updatedAt"), list.text("items[0].createdAt"));
    }

    @Test
    void what_is_scheduled_was_not_published_before_its_time() {
        Story story = editor.writes("Erst morgen");
        String tomorrow = clock.now().plus(Duration.ofDays(1)).toString();
        story.take("publish", Json.of("publishAt", tomorrow)).take("unschedule");
        story.change(Json.of("lead", "Anders")).take("publish", Json.of("publishAt", tomorrow));
        assertEquals(
                List.of(false, false), editor.get(story.path() + "/revisions").list("items.published"));
        assertEquals(1, editor.get(story.path() + "/diff").number("from"));
        clock.advance(Duration.ofDays(2));
        assertEquals(
                List.of(true, false), editor.get(story.path() + "/revisions").list("items.published"));
        assertEquals(2, editor.get(story.path() + "/diff").number("from"));
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    @Test
    void a_revision_has_the_whole_text_in_the_shape_of_the_article() {
        String tag = editor.makesTag("Chronik");
        Story story = editor.writes(Json.of(
                "kicker", "K",
                "headline", "Alles drin",
                "lead", "L",
                "body", Json.body("Eins", "Zwei"),
                "tags", Json.array(Json.of("slug", tag)),
                "sources", Json.array(Json.of("label", "Quelle", "url", "https://example.org/")),
                "seo", Json.of("title", "T")));
        Answer article = story.seen();
        story.change(Json.of("headline", "Anders", "tags", Json.array(), "body", Json.body("Drei")));
        Answer first = editor.get(story.path() + "/revisions/1").is(200);
        Map<String, Object> content = first.object("content");
        content.forEach((member, value) -> assertEquals(article.value(member), value, member));
        assertEquals(12, content.size());
        assertEquals(1, first.number("number"));
        assertEquals("Drei", editor.get(story.path() + "/revisions/2").text("content.body[0].children[0].text"));
    }

    @Test
    void pages_of_revisions_follow_each_other_and_cost_the_same() {
        Story story = editor.writes("Seitenweise");
        for (int number = 2; number <= 7; number++) {
            story.change(Json.of("lead", "Stand " + number));
        }
        Answer page =
                editor.get(story.path() + "/revisions?limit=3&count=exact").is(200);
        assertEquals(List.of(7, 6, 5), page.list("items.number"));
        assertEquals(7, page.number("page.total"));
        Answer next = editor.get(story.path() + "/revisions?limit=3&cursor={next}", page.text("page.next"))
                .is(200);
        assertEquals(List.of(4, 3, 2), next.list("items.number"));
        Answer back = editor.get(story.path() + "/revisions?limit=3&cursor={prev}", next.text("page.prev"))
                .is(200);
        assertEquals(List.of(7, 6, 5), back.list("items.number"));
        assertEquals(
                statements.of(
                        () -> editor.get(story.path() + "/revisions?limit=1").is(200)),
                statements.of(
                        () -> editor.get(story.path() + "/revisions?limit=100").is(200)));
    }

    @Test
    void revisions_belong_to_their_article_and_are_for_editors() {
        Story story = editor.writes("Meine Stände").change(Json.of("lead", "x"));
        Story other = editor.writes("Andere Stände");
        editor.get(other.path() + "/revisions/2").refuses(404, "not_found");
        editor.get(story.path() + "/revisions/0").refuses(404, "not_found");
        editor.get(story.path() + "/revisions/abc").refuses(404, "not_found");
        editor.get("/manage/articles/" + new UUID(0, 0) + "/revisions").refuses(404, "not_found");
        editor.get(story.path() + "/revisions?sort=number").refuses(400, "invalid_parameter");
        Client.reader().get(story.path() + "/revisions").refuses(401, "unauthorized");
        Client.author().get(story.path() + "/revisions/1").is(200);
    }

    @Test
    void revisions_of_what_is_in_the_trash_can_be_read() {
        Story story = editor.writes("Weggelegt").trash();
        assertEquals(List.of(1), editor.get(story.path() + "/revisions").list("items.number"));
    }

    @Test
    void the_database_refuses_to_change_or_delete_a_revision() {
        Story story = editor.writes("Unveränderlich");
        assertThrows(SQLException.class, () -> run("update revision set number = 9 where article_id = ?", story));
        assertThrows(SQLException.class, () -> run("delete from revision where article_id = ?", story));
        editor.get(story.path() + "/revisions/1").is(200);
    }

    private void run(String sql, Story story) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(story.id()));
            statement.executeUpdate();
        }
    }
}
