package io.klartext.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.kernel.Clock;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two tags or authors become one, and nothing that referred to either is lost. */
@QuarkusTest
class DirectoryMergingTest {
    private final Client editor = Client.editor();

    @Inject
    Events events;

    @Inject
    TestClock testClock;

    @Inject
    Clock clock;

    @AfterEach
    void resetClock() {
        testClock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void drafts_and_published_articles_move_without_duplicates_and_in_place(String kind) {
        Answer old = make(kind, kind + "-alter-name");
        Answer other = make(kind, kind + "-anderes");
        Answer target = make(kind, kind + "-ziel");
        Story only = write(kind, other, old).publish();
        Story before = write(kind, old, other, target).publish();
        Story after = write(kind, target, other, old);
        Answer merged = merge(kind, old, target).is(200);
        assertEquals(target.text("id"), merged.text("id"));
        assertEquals(1, merged.number("version"));
        assertEquals(3, merged.number("workingCopyCount"));
        assertEquals(2, merged.number("articleCount"));
        String o = other.text("id");
        String t = target.text("id");
        assertEquals(List.of(o, t), references(kind, only.by(editor).seen()));
        assertEquals(List.of(t, o), references(kind, before.by(editor).seen()));
        assertEquals(List.of(t, o), references(kind, after.by(editor).seen()));
        assertEquals(List.of(o, t), references(kind, only.shownToReaders().is(200)));
        assertEquals(List.of(t, o), references(kind, before.shownToReaders().is(200)));
        assertEquals(1, only.by(editor).version());
        assertEquals(false, only.by(editor).seen().value("hasUnpublishedChanges"));
        after.change(Json.of("lead", "Geht weiter")).publish();
        assertEquals(List.of(t, o), references(kind, after.shownToReaders().is(200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void everything_that_it_was_known_by_leads_to_the_other_one(String kind) {
        Answer old = editor.post(
                        "/manage/" + kind,
                        Json.of("name", "Früher", "slug", kind + "-frueher", "aliases", Json.array(kind + "-ehedem")))
                .is(201);
        old = editor.patch("/manage/" + kind + "/" + old.text("id"), "*", Json.of("slug", kind + "-einst"))
                .is(200);
        Answer target = make(kind, kind + "-heute");
        write(kind, target).publish();
        merge(kind, old, target).is(200);
        for (String name : List.of(kind + "-frueher", kind + "-ehedem", kind + "-einst", old.text("id"))) {
            assertEquals(
                    "/api/v1/" + kind + "/" + kind + "-heute",
                    at(kind, name).is(301).header("Location"));
        }
        Story written = editor.writes(Json.of(
                "headline",
                "Aus Gewohnheit",
                kind,
                Json.array(Json.of("slug", kind + "-ehedem"), Json.of("id", old.text("id")))));
        assertEquals(List.of(target.text("id")), references(kind, written.seen()));
        Answer gone = editor.get("/manage/" + kind + "/" + old.text("id")).is(200);
        assertEquals(target.text("id"), gone.text("mergedInto.id"));
        assertNull(target.value("mergedInto"));
        assertTrue(events.typesOf(old.text("id")).contains(kind.replaceFirst("s$", "") + ".merged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void merges_in_a_row_lead_to_the_last_one_in_one_step(String kind) {
        Answer a = make(kind, kind + "-a");
        Answer b = make(kind, kind + "-b");
        Answer c = make(kind, kind + "-c");
        write(kind, a).publish();
        merge(kind, a, b).is(200);
        merge(kind, b, c).is(200);
        assertEquals(
                c.text("id"), editor.get("/manage/" + kind + "/" + a.text("id")).text("mergedInto.id"));
        assertEquals(
                "/api/v1/" + kind + "/" + kind + "-c",
                at(kind, kind + "-a").is(301).header("Location"));
    }

    @Test
    void an_earlier_text_comes_back_with_the_other_tag() {
        Answer old = make("tags", "vor-der-fusion");
        Answer target = make("tags", "nach-der-fusion");
        Story story = write("tags", old, target).change(Json.of("tags", Json.array()));
        merge("tags", old, target).is(200);
        Answer revision = editor.get(story.path() + "/revisions/1").is(200);
        assertEquals(List.of(target.text("id")), revision.list("content.tags.id"));
        Answer restored = editor.act(story.path() + "/revisions/1/restore", 2).is(200);
        assertEquals(List.of(target.text("id")), references("tags", restored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void what_cannot_be_merged_stays_as_it_is(String kind) {
        Answer one = make(kind, kind + "-allein");
        Answer trashed = make(kind, kind + "-im-muell");
        editor.delete("/manage/" + kind + "/" + trashed.text("id"), 1).is(200);
        assertEquals(
                "self", merge(kind, one, one).refuses(422, "invalid_content").text("errors[0].code"));
        Answer refused = merge(kind, one, trashed).refuses(422, "invalid_content");
        assertEquals("unknown_reference", refused.text("errors[0].code"));
        assertEquals("/into", refused.text("errors[0].pointer"));
        merge(kind, trashed, one).refuses(409, "in_trash");
        editor.act("/manage/" + kind + "/" + one.text("id") + "/merge", 1, Json.of())
                .refuses(422, "invalid_content");
        editor.act("/manage/" + kind + "/" + one.text("id") + "/merge", 7, into(trashed))
                .refuses(412, "stale_version");
        assertEquals(
                kind + "-allein",
                editor.get("/manage/" + kind + "/" + one.text("id")).text("slug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void what_was_merged_cannot_be_changed_restored_or_merged_again(String kind) {
        Answer old = make(kind, kind + "-fertig");
        Answer target = make(kind, kind + "-weiter");
        merge(kind, old, target).is(200);
        String path = "/manage/" + kind + "/" + old.text("id");
        editor.patch(path, "*", Json.of("name", "Wieder da")).refuses(409, "merged");
        editor.act(path + "/restore", 1).refuses(409, "illegal_transition");
        editor.delete(path, 1).refuses(409, "illegal_transition");
        merge(kind, old, target).refuses(409, "merged");
        List<String> trashed =
                editor.get("/manage/" + kind + "?trashed=true&limit=100").list("items.id");
        assertTrue(!trashed.contains(old.text("id")));
    }

    @Test
    void articles_that_are_written_at_the_same_time_are_not_lost() {
        Answer target = make("tags", "treffpunkt");
        for (int round = 0; round < 4; round++) {
            Answer old = make("tags", "wettlauf-" + round);
            List<Story> drafts =
                    Stream.generate(() -> write("tags", old)).limit(3).toList();
            List<Story> empty = Stream.generate(() -> editor.writes("Noch ohne Tag"))
                    .limit(3)
                    .toList();
            List<String> ids = Parallel.run(13, number -> {
                if (number == 0) {
                    return merge("tags", old, target).is(200).text("id");
                }
                Story story = number < 4 ? drafts.get(number - 1) : number < 7 ? empty.get(number - 4) : null;
                if (story == null) {
                    Object name = number < 10 ? Json.of("slug", old.text("slug")) : Json.of("id", old.text("id"));
                    return editor.writes(Json.of("headline", "Neu", "tags", Json.array(name)))
                            .id();
                }
                return number < 4
                        ? story.publish().id()
                        : story.change(Json.of("tags", Json.array(Json.of("id", old.text("id")))))
                                .id();
            });
            ids.subList(1, ids.size())
                    .forEach(id -> assertEquals(
                            List.of(target.text("id")),
                            references(
                                    "tags", editor.get("/manage/articles/" + id).is(200))));
            drafts.forEach(story -> assertEquals(
                    List.of(target.text("id")),
                    references("tags", story.shownToReaders().is(200))));
        }
    }

    @Test
    void two_that_are_merged_into_each_other_at_once_become_one() {
        Answer one = make("tags", "ying");
        Answer two = make("tags", "yang");
        List<Integer> statuses =
                Parallel.run(2, number -> (number == 0 ? merge("tags", one, two) : merge("tags", two, one)).status());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "authors"})
    void counts_follow_the_clock_and_editors_see_those_of_drafts(String kind) {
        Answer entry = make(kind, kind + "-gezaehlt");
        write(kind, entry).publish();
        write(kind, entry);
        write(kind, entry).trash();
        write(kind, entry).take("publish", Json.of("publishAt", clock.now().plus(Duration.ofHours(1))));
        write(kind, entry).take("publish", Json.of("unpublishAt", clock.now().plus(Duration.ofHours(1))));
        String slug = entry.text("slug");
        assertEquals(2, Client.reader().get("/" + kind + "/" + slug).number("articleCount"));
        Answer managed = editor.get("/manage/" + kind + "/" + entry.text("id"));
        assertEquals(2, managed.number("articleCount"));
        assertEquals(4, managed.number("workingCopyCount"));
        testClock.advance(Duration.ofHours(1));
        assertEquals(2, Client.reader().get("/" + kind + "/" + slug).number("articleCount"));
        testClock.reset();
    }

    private Answer make(String kind, String slug) {
        return editor.post("/manage/" + kind, Json.of("slug", slug, "name", slug))
                .is(201);
    }

    private Story write(String kind, Answer... entries) {
        Object[] references =
                Stream.of(entries).map(entry -> Json.of("id", entry.text("id"))).toArray();
        return editor.writes(
                Json.of("headline", "Ein Text", "body", Json.body("Ein Satz."), kind, Json.array(references)));
    }

    private Answer merge(String kind, Answer from, Answer into) {
        return editor.act("/manage/" + kind + "/" + from.text("id") + "/merge", from.number("version"), into(into));
    }

    private static Json into(Answer entry) {
        return Json.of("into", Json.of("id", entry.text("id")));
    }

    private static List<String> references(String kind, Answer article) {
        return article.list(kind + ".id");
    }

    private static Answer at(String kind, String slug) {
        return new Answer(Client.reader().request().redirects().follow(false).get("/api/v1/" + kind + "/" + slug));
    }
}
