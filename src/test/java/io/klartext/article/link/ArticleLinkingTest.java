package io.klartext.article.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.article.draft.LinkHealing;
import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A link to an article leads to it wherever it moves, and tells nothing of it while it is not public. */
@QuarkusTest
class ArticleLinkingTest {
    private final Client editor = Client.editor();

    @Inject
    Statements statements;

    @Inject
    LinkHealing healing;

    @Inject
    TestClock testClock;

    @Inject
    Clock clock;

    @AfterEach
    void resetClock() {
        testClock.reset();
    }

    @Test
    void every_way_to_name_an_article_is_the_same_link_and_survives_its_moves() {
        Story target = published("ziel-alt", "en");
        move(target, "ziel-mitte");
        Story story = linking(
                "/en/ziel-mitte",
                "/ziel-mitte",
                "/en/ziel-alt",
                "/api/v1/articles/ziel-mitte?locale=en",
                "/api/v1/articles/ziel-alt",
                "/api/v1/articles/" + target.id(),
                "klartext:article/" + target.id());
        String stored = "klartext:article/" + target.id();
        assertEquals(Collections.nCopies(7, stored), hrefs(story.seen()));
        story.publish();
        assertEquals(Collections.nCopies(7, "/en/ziel-mitte"), hrefs(story.shownToReaders()));
        move(target, "ziel-neu");
        assertEquals(Collections.nCopies(7, "/en/ziel-neu"), hrefs(story.shownToReaders()));
    }

    @Test
    void what_stands_behind_the_address_stays() {
        Story target = published("mit-anhang", "de");
        Story story = linking("/de/mit-anhang?von=x#teil-2", "klartext:article/" + target.id() + "#teil-3", "#teil-4")
                .publish();
        assertEquals(
                List.of(
                        "klartext:article/" + target.id() + "?von=x#teil-2",
                        "klartext:article/" + target.id() + "#teil-3",
                        "#teil-4"),
                hrefs(story.seen()));
        assertEquals(
                List.of("/de/mit-anhang?von=x#teil-2", "/de/mit-anhang#teil-3", "#teil-4"),
                hrefs(story.shownToReaders()));
    }

    @Test
    void a_link_to_what_is_not_public_is_dropped_for_readers_and_its_words_stay() {
        Story target = editor.writes(Json.of("slug", "noch-geheim", "headline", "Geheim", "body", Json.body("x")));
        Story story = linking("/de/noch-geheim", "https://example.org/").publish();
        assertHidden(story);
        target.take(
                "publish",
                Json.of(
                        "publishAt",
                        clock.now().plus(Duration.ofHours(1)),
                        "unpublishAt",
                        clock.now().plus(Duration.ofHours(3))));
        assertHidden(story);
        testClock.advance(Duration.ofHours(2));
        assertEquals(List.of("/de/noch-geheim", "https://example.org/"), hrefs(story.shownToReaders()));
        testClock.advance(Duration.ofHours(2));
        assertHidden(story);
        target.by(editor).trash();
        assertHidden(story);
    }

    private static void assertHidden(Story story) {
        Answer shown = Client.reader()
                .get("/articles/" + story.id() + "?include=html,markdown,text")
                .is(200);
        assertEquals(List.of("https://example.org/"), hrefs(shown));
        assertEquals("Wort 0", shown.text("body[0].children[0].text"));
        assertEquals(List.of("strong"), shown.list("body[0].children[0].marks"));
        assertFalse(shown.body().contains("geheim") || shown.body().contains("klartext:"), shown.body());
    }

    @Test
    void html_and_markdown_lead_to_the_present_path_too_and_take_such_links() {
        Story target = published("in-allen-formen", "de");
        Story story = editor.writes(Json.of("headline", "F", "bodyMarkdown", "Ein [Wort](/de/in-allen-formen)."))
                .publish();
        move(target, "in-jeder-form");
        Answer shown = Client.reader().get("/articles/" + story.id() + "?include=html,markdown");
        assertEquals("<p>Ein <a href=\"/de/in-jeder-form\">Wort</a>.</p>", shown.text("bodyHtml"));
        assertEquals("Ein [Wort](/de/in-jeder-form).", shown.text("bodyMarkdown"));
        Answer managed = editor.get(story.path() + "?include=html,markdown");
        for (String form : List.of("bodyHtml", "bodyMarkdown")) {
            assertEquals(1, story.change(Json.of(form, managed.text(form))).version(), form);
            assertEquals(1, story.change(Json.of(form, shown.text(form))).version(), form);
        }
        assertEquals(1, story.change(Json.of("body", story.seen().list("body"))).version());
    }

    @Test
    void an_unknown_id_is_refused_where_it_stands_and_other_paths_are_left_alone() {
        String unknown = new UUID(0x7000, 1L << 63).toString();
        Answer refused = editor.post(
                        "/manage/articles",
                        Json.of(
                                "body",
                                body("/impressum", "klartext:article/" + unknown, "/api/v1/articles/" + unknown)))
                .refuses(422, "invalid_content");
        assertEquals(List.of("/body/1/markDefs/0/href", "/body/2/markDefs/0/href"), refused.list("errors.pointer"));
        assertEquals(List.of("unknown_reference", "unknown_reference"), refused.list("errors.code"));
        Answer html = editor.post(
                        "/manage/articles", Json.of("bodyHtml", "<a href='klartext:article/" + unknown + "'>x</a>"))
                .refuses(422, "invalid_content");
        assertEquals(List.of("/bodyHtml"), html.list("errors.pointer"));
        editor.post("/manage/articles", Json.of("body", body("klartext:article/x")))
                .refuses(422, "invalid_content");
        List<String> others = List.of(
                "/impressum",
                "/de/gibt-es-nicht",
                "/tags/x",
                "/a/b/c",
                "/api/v1/articles/nichts",
                "mailto:a@b.example");
        assertEquals(others, hrefs(linking(others.toArray(String[]::new)).seen()));
    }

    @Test
    void a_path_that_was_written_before_its_article_becomes_a_link_to_it_everywhere() {
        Story early = linking("/de/spaeter-da", "http://localhost:8080/de/spaeter-da#teil", "/en/spaeter-da")
                .publish();
        early.change(Json.of("lead", "Nicht veröffentlicht"));
        Story target = published("spaeter-da", "de");
        heal();
        String stored = "klartext:article/" + target.id();
        Answer managed = editor.get(early.path()).is(200);
        assertEquals(List.of(stored, stored + "#teil", "/en/spaeter-da"), hrefs(managed));
        assertEquals(2, managed.number("version"));
        assertEquals(true, managed.value("hasUnpublishedChanges"));
        move(target, "wieder-woanders");
        assertEquals(
                List.of("/de/wieder-woanders", "/de/wieder-woanders#teil", "/en/spaeter-da"),
                hrefs(early.shownToReaders()));
        assertEquals(0, healing.healResolvable());
    }

    @Test
    void healed_links_are_no_unpublished_changes() {
        Story early = linking("/de/noch-spaeter").publish();
        published("noch-spaeter", "de");
        heal();
        assertEquals(false, editor.get(early.path()).value("hasUnpublishedChanges"));
        early.tryTo("submit").refuses(409, "no_changes");
    }

    @Test
    void a_url_of_the_site_itself_is_an_internal_link_and_others_stay() {
        Story target = published("eigene-adresse", "de");
        Story story = linking(
                "http://localhost:8080/de/eigene-adresse?x=1",
                "HTTP://LOCALHOST:8080/eigene-adresse",
                "http://localhost:9090/de/eigene-adresse",
                "https://example.org/de/eigene-adresse");
        String stored = "klartext:article/" + target.id();
        assertEquals(
                List.of(
                        stored + "?x=1",
                        stored,
                        "http://localhost:9090/de/eigene-adresse",
                        "https://example.org/de/eigene-adresse"),
                hrefs(story.seen()));
    }

    @Test
    void what_readers_see_goes_before_what_they_will_see_and_what_they_saw() {
        Story moved = published("umstritten", "de");
        move(moved, "umstritten-weg");
        assertEquals(
                List.of("klartext:article/" + moved.id()),
                hrefs(linking("/de/umstritten").seen()));
        Story draft = editor.writes(Json.of("slug", "umstritten", "headline", "Entwurf", "body", Json.body("x")));
        assertEquals(
                List.of("klartext:article/" + draft.id()),
                hrefs(linking("/de/umstritten").seen()));
        Story english = published("umstritten", "en");
        assertEquals(
                List.of("klartext:article/" + english.id()),
                hrefs(linking("/umstritten").seen()));
        draft.publish();
        assertEquals(
                List.of("klartext:article/" + draft.id()),
                hrefs(linking("/umstritten").seen()));
    }

    @Test
    void the_gate_warns_of_links_that_readers_will_not_see() {
        Story draft = editor.writes(Json.of("slug", "noch-entwurf"));
        Story trashed = published("bald-weg", "de");
        Story story = linking("/de/noch-entwurf", "https://example.org/", "/de/bald-weg");
        story.change(Json.of("slug", "selbst"));
        trashed.unpublish().trash();
        Answer check = story.tryTo("publish?dryRun=true").is(200);
        assertEquals(List.of("/body/0/markDefs/0/href", "/body/2/markDefs/0/href"), check.list("errors.pointer"));
        assertEquals(List.of("unpublished_link", "unpublished_link"), check.list("errors.code"));
        assertEquals(List.of("warning", "warning"), check.list("errors.severity"));
        draft.change(Json.of("headline", "Fertig", "body", Json.body("x"))).publish();
        Story selfish = story.change(Json.of("body", body("klartext:article/" + story.id(), "/de/noch-entwurf")));
        assertEquals(List.of(), selfish.tryTo("publish?dryRun=true").list("errors"));
        assertEquals(
                List.of("/de/selbst", "/de/noch-entwurf"), hrefs(story.publish().shownToReaders()));
    }

    @Test
    void links_cost_one_statement_however_many_there_are_and_none_without() {
        String tag = editor.makesTag("Verlinkt");
        Story first = published("kosten-eins", "de");
        Story second = published("kosten-zwei", "de");
        for (int i = 0; i < 3; i++) {
            Json draft = Json.of(
                    "headline",
                    "L " + i,
                    "body",
                    body("/kosten-eins", "/kosten-zwei"),
                    "tags",
                    Json.array(Json.of("slug", tag)));
            editor.writes(draft).publish();
        }
        Story plain = editor.writes("Ohne").publish();
        Story story = linking("/kosten-eins", "/kosten-zwei").publish();
        assertEquals(1, statements.of(plain::shownToReaders));
        assertEquals(2, statements.of(story::shownToReaders));
        assertEquals(1, statements.of(() -> list(tag, "headline").is(200)));
        assertEquals(2, statements.of(() -> list(tag, "headline,body").is(200)));
        second.unpublish();
        move(first, "kosten-null");
        List<List<List<String>>> shown = list(tag, "body").list("items.body.markDefs.href");
        assertEquals(Collections.nCopies(3, List.of(List.of("/de/kosten-null"), List.of())), shown);
    }

    @Test
    void an_older_text_comes_back_with_its_links() {
        Story target = published("revisionsziel", "de");
        Story story = linking("/de/revisionsziel").change(Json.of("body", Json.body("x")));
        target.unpublish().trash();
        editor.act(story.path() + "/revisions/1/restore", 2).is(200);
        assertEquals(List.of("klartext:article/" + target.id()), hrefs(editor.get(story.path())));
    }

    @Test
    void there_is_a_limit_to_what_may_follow_an_address() {
        published("anhaengsel", "de");
        Answer refused = editor.post("/manage/articles", Json.of("body", body("/anhaengsel#" + "x".repeat(1001))))
                .refuses(422, "invalid_content");
        assertEquals("/body/0/markDefs/0/href", refused.text("errors[0].pointer"));
    }

    private void heal() {
        int handled = 1;
        while (handled > 0) {
            handled = healing.healResolvable();
        }
    }

    private static Answer list(String tag, String fields) {
        return Client.reader().get("/articles?tag={tag}&fields={fields}", tag, fields);
    }

    private Story published(String slug, String locale) {
        return editor.writes(Json.of("slug", slug, "locale", locale, "headline", slug, "body", Json.body("Ein Satz.")))
                .publish();
    }

    private static void move(Story story, String slug) {
        story.change(Json.of("slug", slug)).publish();
    }

    private Story linking(String... hrefs) {
        return editor.writes(Json.of("headline", "Verweise", "body", body(hrefs)));
    }

    private static ArrayNode body(String... hrefs) {
        List<Json> blocks = new ArrayList<>();
        for (String href : hrefs) {
            blocks.add(Json.of(
                    "_type", "block",
                    "children",
                            Json.array(Json.of(
                                    "_type",
                                    "span",
                                    "text",
                                    "Wort " + blocks.size(),
                                    "marks",
                                    List.of("strong", "ziel"))),
                    "markDefs", Json.array(Json.of("_type", "link", "_key", "ziel", "href", href))));
        }
        return Json.array(blocks.toArray());
    }

    private static List<String> hrefs(Answer article) {
        return article.<List<String>>list("body.markDefs.href").stream()
                .flatMap(List::stream)
                .toList();
    }
}
