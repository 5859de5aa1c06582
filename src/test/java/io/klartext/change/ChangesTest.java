package io.klartext.change;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Changes;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever follows the changes misses none, and learns of nothing that they may not know of. */
@QuarkusTest
class ChangesTest {
    /** More than there are threads or connections to wait with. */
    private static final int WAITING = 100;

    private final Client editor = Client.editor();
    private final Client reader = Client.reader();
    private long before;

    @Inject
    Changes changes;

    @BeforeEach
    void begin() {
        before = changes.last();
    }

    private List<Object> told(String member) {
        return changes.publicSince(before).stream()
                .map(change -> change.get(member))
                .toList();
    }

    @Test
    void readers_learn_of_what_they_see_and_where() {
        Story story = editor.writes(Json.of("headline", "Eins", "slug", "wird-gemeldet", "body", Json.body("Da.")));
        story.change(Json.of("lead", "Noch ungesehen"));
        story.take("publish", Json.of("publishAt", "2990-01-01T00:00:00Z")).take("unschedule");
        editor.makesTag("Nie benutzt");
        assertEquals(List.of(), told("type"), "nobody sees any of it");
        story.publish();
        Map<String, Object> published = changes.publicSince(before).get(0);
        assertEquals("article.published", published.get("type"));
        assertEquals(Map.of("type", "article", "id", story.id()), published.get("subject"));
        assertEquals(List.of("/de/wird-gemeldet"), published.get("paths"));
        List<?> groups = (List<?>) published.get("groups");
        String shown = reader.get("/articles/" + story.id()).is(200).header("Cache-Groups");
        assertTrue(groups.stream().anyMatch(group -> shown.contains("\"" + group + "\"")), shown + groups);
    }

    @Test
    void a_new_slug_tells_the_old_path_as_well() {
        Story story = editor.writes(Json.of("headline", "Eins", "slug", "alter-pfad", "body", Json.body("Da.")))
                .publish();
        before = changes.last();
        story.change(Json.of("slug", "neuer-pfad"));
        assertEquals(List.of(), told("paths"), "not before it is published");
        story.publish().unpublish();
        assertEquals(
                List.of(List.of("/de/neuer-pfad", "/de/alter-pfad"), List.of("/de/neuer-pfad", "/de/alter-pfad")),
                told("paths"));
    }

    @Test
    void a_tag_is_told_if_a_public_article_has_it() {
        String tag = editor.makesTag("Gemeldetes Schlagwort");
        Story story = editor.writes("Mit Schlagwort", tag);
        Answer made = editor.get("/manage/tags?limit=100");
        String id = made.text("items.find { it.slug == '" + tag + "' }.id");
        editor.patch("/manage/tags/" + id, "\"1\"", Json.of("description", "Erst einmal"))
                .is(200);
        assertEquals(List.of(), told("type"));
        story.publish();
        before = changes.last();
        editor.patch("/manage/tags/" + id, "\"2\"", Json.of("slug", "anderes-schlagwort"))
                .is(200);
        assertEquals(List.of("tag.updated"), told("type"));
        assertEquals(List.of(List.of("/tags/anderes-schlagwort", "/tags/" + tag)), told("paths"));
    }

    @Test
    void a_picture_is_told_if_a_public_article_shows_it() {
        String id = editor.uploads(Form.withFile("gemeldet.png", Pictures.png(4, 3)))
                .text("id");
        editor.patch("/manage/assets/" + id, "\"1\"", Json.of("alt", "Ein Bild", "credit", "Jana"))
                .is(200);
        Story story = editor.writes(Json.of(
                "headline", "Mit Bild", "body", Json.body("Da."), "image", Json.of("asset", Json.of("id", id))));
        assertEquals(List.of(), told("type"));
        story.publish();
        editor.patch("/manage/assets/" + id, "\"2\"", Json.of("alt", "Ein gutes Bild"))
                .is(200);
        assertEquals(List.of("article.published", "asset.updated"), told("type"));
    }

    @Test
    void keys_learn_of_what_their_scopes_let_them_read() {
        Story story = editor.writes("Nur für manche").publish();
        Answer taken = new Commenting(story).send(saying("Wartet.")).is(202);
        String asset =
                editor.uploads(Form.withFile("manche.png", Pictures.png(4, 3))).text("id");
        assertEquals(List.of("comment.held"), typesOf(Client.moderator(), taken.text("id")));
        assertEquals(List.of(), typesOf(editor, taken.text("id")), "no scope for comments");
        assertEquals(List.of("article.created", "article.published"), typesOf(editor, story.id()));
        String key = Client.admin()
                .post("/manage/keys", Json.of("name", "Bilder", "scopes", Json.array("assets:write")))
                .text("key");
        Client pictures = Client.withKey(key);
        assertEquals(List.of("asset.created"), typesOf(pictures, asset));
        assertEquals(List.of("article.published"), typesOf(pictures, story.id()), "as every reader");
    }

    private List<Object> typesOf(Client client, String subject) {
        return changes.read("/manage/changes", client, before).stream()
                .filter(change -> subject.equals(((Map<?, ?>) change.get("subject")).get("id")))
                .map(change -> change.get("type"))
                .toList();
    }

    @Test
    void pages_have_no_gaps() {
        Story story = editor.writes("Lückenlos");
        IntStream.range(0, 6).forEach(number -> story.change(Json.of("lead", "Fassung " + number)));
        long last = changes.last();
        List<Long> seen = new ArrayList<>();
        long after = before;
        Answer page;
        do {
            page = Client.admin().get("/manage/changes?limit=2&after=" + after).is(200);
            page.<Number>list("items.sequence").forEach(sequence -> seen.add(sequence.longValue()));
            after = ((Number) page.value("after")).longValue();
        } while ((Boolean) page.value("more"));
        assertEquals(LongStream.rangeClosed(before + 1, last).boxed().toList(), seen);
        assertEquals(last, after);
    }

    @Test
    void a_filter_by_type_goes_on_behind_what_it_left_out() {
        Story story = editor.writes("Gefiltert").publish().unpublish();
        long last = changes.last();
        Answer page = reader.get("/changes?type=article.unpublished,tag.updated&after=" + before)
                .is(200);
        assertEquals(List.of("article.unpublished"), page.list("items.type"));
        assertEquals(List.of(story.id()), page.list("items.subject.id"));
        assertEquals(last, ((Number) page.value("after")).longValue());
        assertEquals(
                List.of(),
                reader.get("/changes?type=tag.merged&after=" + before).is(200).list("items"));
    }

    @Test
    void what_cannot_be_asked_is_a_400() {
        for (String query :
                List.of("after=-1", "after=x", "type=article.read", "type=,", "limit=0", "limit=101", "wait=31")) {
            reader.get("/changes?" + query).refuses(400, "invalid_parameter");
        }
    }

    @Test
    void a_number_that_was_never_reached_says_where_to_begin() {
        long last = changes.last();
        Answer refused = reader.get("/changes?after=999999999999").refuses(410, "changes_unknown");
        assertEquals(last, ((Number) refused.value("after")).longValue());
        Client.admin().get("/manage/changes?after=999999999999").refuses(410, "changes_unknown");
    }

    @Test
    void many_wait_for_the_next_change_and_hold_up_nobody() {
        Story story = editor.writes("Wird erwartet");
        long last = changes.last();
        ExecutorService clients = Executors.newFixedThreadPool(WAITING);
        try {
            List<CompletableFuture<Answer>> waiting = IntStream.range(0, WAITING)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> reader.get("/changes?wait=30&type=article.published&after=" + last), clients))
                    .toList();
            story.change(Json.of("lead", "Das ist es nicht"));
            assertEquals(200, editor.get("/manage/articles?limit=1").status());
            assertFalse(waiting.stream().anyMatch(CompletableFuture::isDone), "nothing has happened yet");
            story.publish();
            waiting.forEach(answer ->
                    assertEquals(List.of(story.id()), answer.join().is(200).list("items.subject.id")));
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void who_waits_in_vain_gets_an_empty_page() {
        Answer page = reader.get("/changes?wait=1&type=policy.changed&after=" + before)
                .is(200);
        assertEquals(List.of(), page.list("items"));
        assertEquals("no-store", page.header("Cache-Control"));
    }
}
