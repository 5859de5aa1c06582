package io.klartext.article.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One action on many articles: each has a result, and none depends on another. */
@QuarkusTest
class BulkActingTest {
    private static final String PATH = "/manage/article-actions";

    private final Client editor = Client.editor();

    private static Json item(Story story) {
        return Json.of("id", story.id(), "version", story.version());
    }

    private static ArrayNode items(Story... stories) {
        return Json.array(Arrays.stream(stories).map(BulkActingTest::item).toArray());
    }

    private static Json order(String action, Story... stories) {
        return Json.of("action", action, "items", items(stories));
    }

    private Answer acts(Json order) {
        return editor.post(PATH, order).is(200);
    }

    @Test
    void many_articles_are_published_and_each_refusal_has_its_reason() {
        Story good = editor.writes("Gut");
        Story unfinished = editor.writes(Json.of("lead", "Nur ein Anfang"));
        Story trashed = editor.writes("Im Papierkorb").trash();
        Story other = editor.writes("Auch gut");
        Json unknown = Json.of("id", UUID.randomUUID(), "version", 1);
        Json stale = Json.of("id", editor.writes("Veraltet").id(), "version", 7);
        Answer answer = acts(Json.of(
                "action",
                "publish",
                "items",
                Json.array(item(good), item(unfinished), item(trashed), unknown, stale, item(other))));
        assertEquals(List.of(true, false, false, false, false, true), answer.list("items.done"));
        assertEquals("published", answer.text("items[0].state"));
        assertEquals(1, answer.number("items[0].version"));
        assertEquals("invalid_content", answer.text("items[1].problem.code"));
        assertEquals(
                List.of("/headline", "/body"),
                answer.list("items[1].problem.errors.findAll { it.code == 'required' }.pointer"));
        assertEquals("illegal_transition", answer.text("items[2].problem.code"));
        assertEquals(List.of("restore"), answer.list("items[2].problem.allowedActions"));
        assertEquals("not_found", answer.text("items[3].problem.code"));
        assertEquals("stale_version", answer.text("items[4].problem.code"));
        assertEquals(1, answer.number("items[4].problem.currentVersion"));
        assertEquals("'version' is not the current version, which is 1.", answer.text("items[4].problem.detail"));
        good.shownToReaders().is(200);
        other.shownToReaders().is(200);
    }

    @Test
    void articles_are_unpublished_archived_and_trashed_with_a_note() {
        Story one = editor.writes("Eins").publish();
        Story two = editor.writes("Zwei").publish();
        acts(Json.of("action", "unpublish", "note", "Verwechselt", "items", items(one, two)));
        one.shownToReaders().is(410);
        assertEquals("Verwechselt", editor.get(one.path() + "/history").text("items[0].note"));
        assertEquals(
                List.of("archived", "archived"),
                acts(order("archive", one, two)).list("items.state"));
        acts(order("trash", one, two));
        assertEquals(1, editor.get(one.path()).list("allowedActions").size());
    }

    @Test
    void a_tag_is_added_once_and_removed() {
        String tag = editor.makesTag("Sammelmappe");
        Story plain = editor.writes("Ohne");
        Story tagged = editor.writes("Mit", tag);
        Json add = Json.of("action", "add_tag", "tag", Json.of("slug", tag), "items", items(plain, tagged));
        Answer added = acts(add);
        assertEquals(List.of(2, 1), added.list("items.version"));
        assertEquals(List.of(tag), editor.get(plain.path()).list("tags.slug"));
        String id = editor.get(plain.path()).text("tags[0].id");
        Json both = Json.of(
                "action",
                "remove_tag",
                "tag",
                Json.of("id", id),
                "items",
                Json.array(Json.of("id", plain.id(), "version", 2), item(tagged)));
        assertEquals(List.of(3, 2), acts(both).list("items.version"));
        assertEquals(List.of(), editor.get(tagged.path()).list("tags"));
    }

    @Test
    void a_tag_is_needed_where_it_is_used_and_only_there() {
        Story story = editor.writes("Falsch bestellt");
        Json tag = Json.of("slug", "gibt-es-nicht");
        assertEquals("required", mistake(order("add_tag", story)));
        assertEquals("unknown_reference", mistake(Json.of("action", "add_tag", "tag", tag, "items", items(story))));
        assertEquals("exclusive", mistake(Json.of("action", "publish", "tag", tag, "items", items(story))));
        assertEquals("format", mistake(order("explode", story)));
        assertEquals("size", mistake(order("publish")));
        List<Json> many = new ArrayList<>(Collections.nCopies(201, item(story)));
        assertEquals("size", mistake(Json.of("action", "publish", "items", Json.array(many.toArray()))));
    }

    private String mistake(Json order) {
        return editor.post(PATH, order).refuses(422, "invalid_content").text("errors[0].code");
    }

    @Test
    void a_key_does_to_many_what_it_may_do_to_one() {
        Client author = Client.author();
        Story foreign = editor.writes("Fremd");
        Story own = author.writes("Eigen");
        author.post(PATH, order("publish", own)).refuses(403, "forbidden");
        Answer trashed = author.post(PATH, order("trash", foreign, own)).is(200);
        assertEquals(List.of(false, true), trashed.list("items.done"));
        assertEquals("forbidden", trashed.text("items[0].problem.code"));
    }

    @Test
    void a_repeated_request_gets_the_same_results() {
        Story story = editor.writes("Einmal");
        Json order = order("publish", story, editor.writes(Json.of("lead", "Unfertig")));
        String key = UUID.randomUUID().toString();
        Answer first = editor.postKeyed(PATH, key, order).is(200);
        Answer second = editor.postKeyed(PATH, key, order).is(200);
        assertEquals(first.body(), second.body());
        assertEquals(List.of(true, false), first.list("items.done"));
        assertEquals(List.of("publish"), editor.get(story.path() + "/history").list("items.action"));
        assertFalse(first.body().contains("If-Match"), first.body());
    }
}
