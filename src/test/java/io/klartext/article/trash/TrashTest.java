package io.klartext.article.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the trash can be restored as it was, until it goes for good; then nothing is left but that it is gone. */
@QuarkusTest
class TrashTest {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Client editor = Client.editor();

    @Inject
    TrashSweep trash;

    @Inject
    ArticlePurging purging;

    @Inject
    Events events;

    @Inject
    TestClock clock;

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    @Test
    void an_article_tells_when_it_goes_and_comes_back_as_it_was_before() {
        String tag = editor.makesTag("Im Papierkorb dabei");
        Story story = editor.writes("Fast verloren", tag).change(Json.of("lead", "Noch da"));
        String before = editor.get(story.path()).body();
        assertNull(story.seen().text("purgeAt"));
        Answer trashed = story.trash().seen();
        assertEquals(Instant.parse(trashed.text("trashedAt")).plus(KEPT), Instant.parse(trashed.text("purgeAt")));
        clock.advance(KEPT.minusMinutes(1));
        empty();
        story.restore();
        assertEquals(before, editor.get(story.path()).is(200).body());
        assertEquals(List.of(2, 1), editor.get(story.path() + "/revisions").list("items.number"));
        clock.advance(KEPT);
        empty();
        editor.get(story.path()).is(200);
    }

    @Test
    void after_its_time_an_article_goes_with_everything_that_hangs_on_it() {
        String tag = editor.makesTag("Bald weg");
        Story story = editor.writes("Für immer fort", tag).publish();
        String slug = story.seen().text("slug");
        story.change(Json.of("slug", slug + "-neu")).publish();
        editor.act(story.path() + "/revisions/1/restore", 2).is(200);
        String token = editor.post(story.path() + "/preview-links", Json.of("note", "Bleibt nicht"))
                .is(201)
                .text("token");
        Story last = story.by(editor).unpublish().trash();
        clock.advance(KEPT);
        empty();
        for (String path : List.of("", "/revisions", "/revisions/1", "/history", "/preview-links")) {
            editor.get(last.path() + path).refuses(404, "not_found");
        }
        last.tryTo("restore").refuses(404, "not_found");
        Client.reader().get("/previews/" + token).refuses(404, "not_found");
        for (String known : List.of(slug, slug + "-neu", story.id())) {
            Client.reader().get("/articles/" + known).refuses(410, "gone");
        }
        List<String> types = events.typesOf(story.id());
        assertEquals("article.purged", types.get(types.size() - 1));
        Answer log = Client.admin().get("/manage/audit?subject=" + story.id()).is(200);
        assertEquals(List.of("purge_article"), log.list("items.action"));
        assertNull(log.value("items[0].actor"), "nobody did it");
    }

    @Test
    void the_address_of_what_is_gone_can_be_used_again() {
        Story story = editor.writes("Nachmieter gesucht").publish();
        String slug = story.seen().text("slug");
        story.unpublish().trash();
        clock.advance(KEPT);
        empty();
        Story next = editor.writes(Json.of("headline", "Eingezogen", "slug", slug, "body", Json.body("Ein Satz.")))
                .publish();
        assertEquals(next.id(), Client.reader().get("/articles/" + slug).is(200).text("id"));
    }

    @Test
    void several_servers_purge_each_article_once() {
        List<Story> stories = Stream.generate(() -> editor.writes("Zu mehreren").trash())
                .limit(12)
                .toList();
        clock.advance(KEPT);
        Parallel.run(6, number -> purging.purge());
        stories.forEach(story -> {
            editor.get(story.path()).refuses(404, "not_found");
            assertEquals(
                    1,
                    events.typesOf(story.id()).stream()
                            .filter("article.purged"::equals)
                            .count());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void an_entry_tells_when_it_goes_and_goes(String kind) {
        Answer entry = make(kind, "Ohne Bezug");
        assertNull(entry.text("purgeAt"));
        Answer trashed = trash(kind, entry);
        assertEquals(Instant.parse(trashed.text("trashedAt")).plus(KEPT), Instant.parse(trashed.text("purgeAt")));
        clock.advance(KEPT.minusMinutes(1));
        empty();
        editor.get(path(kind, entry)).is(200);
        clock.advance(Duration.ofMinutes(1));
        empty();
        editor.get(path(kind, entry)).refuses(404, "not_found");
        String purged = kind.replaceFirst("s$", "") + ".purged";
        assertEquals(
                1,
                events.typesOf(entry.text("id")).stream().filter(purged::equals).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void an_entry_stays_while_a_draft_or_a_revision_refers_to_it(String kind) {
        Answer used = make(kind, "Im Entwurf");
        Answer remembered = make(kind, "In einem alten Stand");
        Story story = editor.writes(Json.of("headline", "Hält fest", kind, Json.array(reference(remembered))))
                .change(Json.of(kind, Json.array(reference(used))));
        trash(kind, used);
        trash(kind, remembered);
        clock.advance(KEPT);
        empty();
        editor.get(path(kind, used)).is(200);
        editor.get(path(kind, remembered)).is(200);
        assertEquals(
                List.of(remembered.text("id")),
                editor.act(story.path() + "/revisions/1/restore", 2).is(200).list(kind + ".id"));
        story.by(editor).trash();
        clock.advance(KEPT);
        empty();
        editor.get(path(kind, used)).refuses(404, "not_found");
        editor.get(path(kind, remembered)).refuses(404, "not_found");
    }

    @Test
    void what_was_merged_goes_and_its_slug_leads_on() {
        Answer old = make("tags", "Verschmolzen und vergessen");
        Answer target = make("tags", "Aufgenommen");
        editor.writes("Trägt es weiter", target.text("slug")).publish();
        editor.act(path("tags", old) + "/merge", 1, Json.of("into", reference(target)))
                .is(200);
        clock.advance(KEPT);
        empty();
        editor.get(path("tags", old)).refuses(404, "not_found");
        Answer moved =
                new Answer(Client.reader().request().redirects().follow(false).get("/api/v1/tags/" + old.text("slug")));
        assertEquals("/api/v1/tags/" + target.text("slug"), moved.is(301).header("Location"));
    }

    private Answer make(String kind, String name) {
        return editor.post("/manage/" + kind, Json.of("name", name)).is(201);
    }

    private Answer trash(String kind, Answer entry) {
        return editor.delete(path(kind, entry), 1).is(200);
    }

    private static String path(String kind, Answer entry) {
        return "/manage/" + kind + "/" + entry.text("id");
    }

    private static Json reference(Answer entry) {
        return Json.of("id", entry.text("id"));
    }

    private void empty() {
        int purged;
        do {
            purged = trash.sweepBatch();
        } while (purged > 0);
    }
}
