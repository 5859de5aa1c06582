package io.klartext.article.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People at one desk know of each other, and nobody is locked out. */
@QuarkusTest
class ArticleDeskTest {
    private final Client editor = Client.editor();
    private final Client author = Client.author();

    @Inject
    TestClock testClock;

    @Inject
    Clock clock;

    @AfterEach
    void resetClock() {
        testClock.reset();
    }

    private static Answer assigns(Client client, Story story, Json assignment) {
        return new Answer(client.request()
                .contentType("application/json")
                .body(assignment.toString())
                .put("/api/v1" + story.path() + "/assignment"));
    }

    @Test
    void who_has_an_article_open_is_shown_for_a_minute() {
        Story story = author.writes("Zu zweit");
        Answer first = author.put(story.path() + "/presence").is(200);
        assertEquals(List.of("Test author"), first.list("items.by.name"));
        testClock.advance(Duration.ofSeconds(30));
        Answer both = editor.put(story.path() + "/presence").is(200);
        assertEquals(List.of("Test author", "Test editor"), both.list("items.by.name"));
        assertEquals(
                List.of("Test author", "Test editor"), editor.get(story.path()).list("openBy.name"));
        testClock.advance(Duration.ofSeconds(30));
        assertEquals(List.of("Test editor"), author.get(story.path()).list("openBy.name"));
        String since = both.text("items[1].since");
        assertEquals(since, editor.put(story.path() + "/presence").text("items[0].since"));
        editor.delete(story.path() + "/presence").is(204);
        assertEquals(List.of(), author.get(story.path()).list("openBy"));
        story.change(Json.of("lead", "Ohne Sperre"));
        editor.put("/manage/articles/" + UUID.randomUUID() + "/presence").refuses(404, "not_found");
    }

    @Test
    void an_article_is_assigned_until_a_date_and_found_by_who_has_it() {
        Story story = editor.writes("Vergeben");
        Instant due = clock.now().plus(Duration.ofDays(1));
        String key = author.get("/manage/me").text("id");
        Answer assigned =
                assigns(editor, story, Json.of("assignee", key, "dueAt", due)).is(200);
        assertEquals("Test author", assigned.text("assignee.name"));
        assertEquals(due.toString(), assigned.text("dueAt"));
        assertEquals(1, assigned.number("version"));
        assertEquals(
                List.of(story.id()), author.get("/manage/articles?assignee=me").list("items.id"));
        assertNull(assigns(editor, story, Json.of("dueAt", due)).is(200).value("assignee"));
        assertEquals(
                List.of("/assignee"),
                assigns(editor, story, Json.of("assignee", UUID.randomUUID()))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
        assigns(author, story, Json.of("assignee", key)).refuses(403, "forbidden");
        assigns(editor, story.trash(), Json.of("assignee", key)).refuses(409, "in_trash");
    }

    @Test
    void notes_stay_inside_the_newsroom() {
        Story story = author.writes("Mit Notizen").by(editor).publish();
        String notes = story.path() + "/notes";
        Answer note =
                author.post(notes, Json.of("text", "Bitte Zahlen prüfen.")).is(201);
        editor.post(notes, Json.of("text", "Geprüft.")).is(201);
        Answer list = editor.get(notes).is(200);
        assertEquals(List.of("Bitte Zahlen prüfen.", "Geprüft."), list.list("items.text"));
        assertEquals(List.of("Test author", "Test editor"), list.list("items.createdBy.name"));
        assertEquals(
                List.of("Geprüft."),
                editor.get(notes + "?limit=1&cursor="
                                + editor.get(notes + "?limit=1").text("page.next"))
                        .list("items.text"));
        assertFalse(story.shownToReaders().body().contains("Zahlen"));
        String path = notes + "/" + note.text("id");
        Client.withNewKey("author").delete(path).refuses(403, "forbidden");
        author.delete(path).is(204);
        author.get(path).refuses(404, "not_found");
        editor.post(notes, Json.of("text", " ")).refuses(422, "invalid_content");
    }
}
