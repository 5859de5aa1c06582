package io.klartext.moderation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.moderation.signal.Signals;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moderators see of one comment. */
@QuarkusTest
class CommentPageTest {
    private final Client moderator = Client.moderator();
    private Commenting reader;
    private int written;

    @Inject
    Statements statements;

    @BeforeEach
    void publish() {
        Story article = Client.editor().writes("Eine Seite für jeden").publish();
        reader = new Commenting(article);
    }

    private String held(String text, String parent) {
        return reader.send(Json.of(
                        "name", "Karla", "email", "k" + written++ + "@example.org", "text", text, "parentId", parent))
                .is(202)
                .text("id");
    }

    private String published(String text, String parent) {
        String id = held(text, parent);
        moderator.act("/manage/comments/" + id + "/approve", 1).is(200);
        return id;
    }

    private Answer page(String id) {
        return moderator.get("/manage/comments/" + id).is(200);
    }

    @Test
    void it_shows_what_rules_found_and_where() {
        String id = held("Lest <b>www.example.org/a</b>\n& staunt: https://example.org/b", null);
        Answer page = page(id);
        assertEquals(Signals.CODES, page.list("signals.code"));
        Map<String, Object> links = page.object("signals[0]");
        assertEquals(true, links.get("decisive"));
        assertEquals("ok", links.get("outcome"));
        assertEquals("none", links.get("demand"));
        assertEquals(2, ((Number) links.get("score")).intValue());
        assertEquals(List.of(8, 40), page.list("signals[0].evidence.start"));
        assertEquals(
                "Lest &lt;b&gt;<mark>www.example.org/a</mark>&lt;/b&gt;<br>&amp; staunt: "
                        + "<mark>https://example.org/b</mark>",
                page.text("html"));
    }

    @Test
    void it_shows_what_readers_say_against_it_but_not_who() {
        String id = published("Umstritten.", null);
        String address = Networks.next();
        new Answer(Client.reader()
                        .request()
                        .header("X-Forwarded-For", address)
                        .contentType("application/json")
                        .body(Json.of("reason", "illegal", "text", "Paragraf 86")
                                .toString())
                        .post("/api/v1/comments/" + id + "/reports"))
                .is(202);
        Answer open = page(id);
        assertEquals("illegal", open.text("reports[0].reason"));
        assertEquals("Paragraf 86", open.text("reports[0].text"));
        assertEquals(2, open.number("reports[0].weight"));
        assertNull(open.value("reports[0].closedAt"));
        assertEquals(6, open.object("reports[0]").size(), "no network");
        assertFalse(open.body().contains(address));
        Answer closed = moderator.act("/manage/comments/" + id + "/review", 1).is(200);
        assertEquals(closed.number("decisions[0].number"), closed.number("reports[0].closedBy"));
        assertEquals(closed.text("decisions[0].at"), closed.text("reports[0].closedAt"));
    }

    @Test
    void it_shows_the_thread_around_it() {
        String root = published("Die Wurzel.", null);
        List<String> siblings = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            siblings.add(number % 2 == 0 ? published("Antwort " + number, root) : held("Antwort " + number, root));
        }
        String middle = siblings.get(2);
        List<String> replies = List.of(published("Doch.", middle), held("Nein.", middle));
        Answer page = page(middle);
        assertEquals(List.of(root), page.list("thread.ancestors.id"));
        assertEquals(root, page.text("parent.id"));
        assertEquals(siblings.subList(0, 2), page.list("thread.before.id"));
        assertEquals(siblings.subList(3, 5), page.list("thread.after.id"));
        assertEquals(replies, page.list("thread.replies.id"));
        assertEquals(List.of("published", "pending"), page.list("thread.replies.state"));
        assertEquals(List.of("approve", "reject", "mark_spam"), page.list("thread.replies[1].allowedActions"));
        assertEquals(List.of(root, middle), page(replies.get(0)).list("thread.ancestors.id"));

        String next = held("Daneben.", null);
        assertEquals(List.of(next), page(root).list("thread.after.id"));
        assertEquals(List.of(root), page(next).list("thread.before.id"));
        assertEquals(List.of(), page(next).list("thread.ancestors"));
    }

    @Test
    void it_costs_as_much_however_long_the_thread_is() {
        String root = published("Teure Seite?", null);
        long alone = statements.of(() -> page(root));
        published("Nein.", published("Doch.", root));
        assertEquals(alone, statements.of(() -> page(root)));
        assertTrue(alone <= 8, "seven, and who asks: " + alone);
    }

    @Test
    void nothing_of_an_erased_one_is_left_to_show() {
        String id = published("Mit www.example.org/link darin, und dann weg.", null);
        Answer erased =
                Client.admin().act("/manage/comments/" + id + "/erase", 1).is(200);
        assertNull(erased.value("html"));
        assertEquals(List.of(), erased.list("signals"));
        assertEquals(List.of(), erased.list("reports"));
    }
}
