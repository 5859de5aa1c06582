package io.klartext.article.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What else to read: what editors chose in their order, then what is about the same. */
@QuarkusTest
class RelatedArticlesTest {
    private final Client editor = Client.editor();

    @Inject
    Statements statements;

    @Test
    void what_editors_chose_comes_first_and_then_what_shares_the_most_tags() {
        List<String> tags = List.of(editor.makesTag("Nähe A"), editor.makesTag("Nähe B"), editor.makesTag("Nähe C"));
        Story chosen = article("Gewählt", "de").publish();
        Story alsoAlike = article("Gewählt und ähnlich", "de", tags.get(0)).publish();
        Story one = article("Einer", "de", tags.get(0)).publish();
        Story two = article("Zwei", "de", tags.get(0), tags.get(1)).publish();
        Story oneNewer = article("Einer, neuer", "de", tags.get(2)).publish();
        article("Entwurf", "de", tags.toArray(String[]::new));
        article("Other language", "en", tags.toArray(String[]::new)).publish();
        Story story = article("Im Mittelpunkt", "de", tags.toArray(String[]::new))
                .change(Json.of("related", ids(chosen, alsoAlike)))
                .publish();
        Answer related = related(story, "?limit=20").is(200);
        assertEquals(List.of(chosen.id(), alsoAlike.id(), two.id(), oneNewer.id(), one.id()), related.list("items.id"));
        Map<String, Object> teaser = related.object("items[0]");
        assertTrue(teaser.containsKey("lead") && !teaser.containsKey("body"), teaser.toString());
        assertEquals(
                List.of(chosen.id(), alsoAlike.id()), related(story, "?limit=2").list("items.id"));
        assertEquals(2, related(story, "?limit=2").number("page.limit"));
    }

    @Test
    void readers_see_what_is_published_and_the_relation_outlives_everything() {
        Story other = article("Mal da, mal weg", "de");
        Story story = article("Beständig", "de")
                .change(Json.of("related", ids(other)))
                .publish();
        assertEquals(List.of(), related(story, "").list("items"));
        other.publish();
        assertEquals(List.of(other.id()), related(story, "").list("items.id"));
        other.unpublish().trash();
        assertEquals(List.of(), related(story, "").list("items"));
        Answer managed = editor.get(story.path());
        assertEquals(List.of(other.id()), managed.list("related.id"));
        assertEquals("trashed", managed.text("related[0].state"));
        story.change(Json.of("lead", "anders")).publish();
        other.restore().publish();
        assertEquals(List.of(other.id()), related(story, "").list("items.id"));
    }

    @Test
    void a_choice_is_a_part_of_the_text() {
        Story one = article("Eins von zweien", "de").publish();
        Story two = article("Zwei von zweien", "de").publish();
        Story story = article("Wählt", "de").publish();
        story.change(Json.of("related", ids(one, two)));
        assertEquals(2, story.version());
        assertEquals(2, story.change(Json.of("related", ids(one, two))).version());
        assertEquals(List.of(), related(story, "").list("items"));
        assertEquals(3, story.change(Json.of("related", ids(two, one))).version());
        story.publish();
        assertEquals(List.of(two.id(), one.id()), related(story, "").list("items.id"));
        Answer diff = editor.get(story.path() + "/diff?from=1&to=2").is(200);
        assertEquals(List.of("related"), diff.list("members.member"));
        assertEquals(List.of(one.id(), two.id()), diff.list("members[0].to.id"));
        editor.act(story.path() + "/revisions/2/restore", 3).is(200);
        assertEquals(List.of(one.id(), two.id()), editor.get(story.path()).list("related.id"));
        assertEquals(
                List.of("Zwei von zweien", "Eins von zweien"),
                editor.get(story.path() + "/revisions/3").list("content.related.headline"));
    }

    @Test
    void a_restored_text_refers_to_what_is_in_the_trash_since() {
        Story other = article("Später im Müll", "de");
        Story story = article("Erinnert sich", "de").change(Json.of("related", ids(other)));
        story.change(Json.of("related", null));
        other.trash();
        editor.act(story.path() + "/revisions/2/restore", 3).is(200);
        assertEquals(List.of(other.id()), editor.get(story.path()).list("related.id"));
    }

    @Test
    void a_slug_means_an_article_of_the_same_language() {
        article("Gleicher Name", "en");
        Story german = article("Gleicher Name", "de");
        Story story = article("Nennt beim Namen", "de")
                .change(Json.of("related", Json.array(Json.of("slug", "gleicher-name"))));
        assertEquals(List.of(german.id()), story.seen().list("related.id"));
    }

    @Test
    void what_cannot_be_related_is_refused_where_it_stands() {
        Story trashed = article("Im Müll", "de").trash();
        Story story = article("Greift daneben", "de");
        ArrayNode related = ids(story, trashed)
                .add(Json.of("id", new UUID(0x7000, 1L << 63).toString()).node())
                .add(Json.of("slug", "gibt-es-nicht").node())
                .add(Json.of("slug", "a,b}\"").node())
                .add(Json.of("slug", story.seen().text("slug")).node())
                .add(Json.of("slug", "x", "id", trashed.id()).node());
        Answer refused = story.tryToChange(Json.of("related", related)).refuses(422, "invalid_content");
        assertEquals(
                List.of(
                        "/related/1",
                        "/related/2",
                        "/related/3",
                        "/related/4",
                        "/related/6",
                        "/related/0",
                        "/related/5"),
                refused.list("errors.pointer"));
        assertEquals("invalid", refused.text("errors[5].code"));
        Object[] many = Collections.nCopies(21, Json.of("id", trashed.id())).toArray();
        Answer tooMany = story.tryToChange(Json.of("related", Json.array(many))).refuses(422, "invalid_content");
        assertEquals("/related", tooMany.text("errors[0].pointer"));
    }

    @Test
    void an_address_leads_where_the_article_is_and_a_limit_has_limits() {
        Story story = article("Zieht um mit Anhang", "en").publish();
        story.change(Json.of("slug", "umgezogen-mit-anhang")).publish();
        Answer moved = new Answer(Client.reader()
                .request()
                .redirects()
                .follow(false)
                .get("/api/v1/articles/zieht-um-mit-anhang/related"));
        assertTrue(moved.is(301).header("Location").endsWith("/articles/umgezogen-mit-anhang/related?locale=en"));
        for (String limit : List.of("0", "21", "x")) {
            related(story, "?limit=" + limit).refuses(400, "invalid_parameter");
        }
        story.unpublish();
        related(story, "").refuses(410, "gone");
    }

    @Test
    void it_costs_two_statements_however_much_is_related() {
        String tag = editor.makesTag("Verwandtschaft");
        Story story = article("Mit Verwandten", "de", tag).publish();
        assertEquals(2, statements.of(() -> related(story, "").is(200)));
        for (int i = 0; i < 6; i++) {
            article("Verwandt " + i, "de", tag).publish();
        }
        assertEquals(
                2,
                statements.of(
                        () -> assertEquals(5, related(story, "").list("items").size())));
        assertFalse(related(story, "?limit=20").list("items.id").contains(story.id()));
    }

    private Story article(String headline, String locale, String... tags) {
        Object[] references =
                Arrays.stream(tags).map(tag -> Json.of("slug", tag)).toArray();
        return editor.writes(Json.of(
                "headline", headline, "locale", locale, "body", Json.body("x"), "tags", Json.array(references)));
    }

    private static ArrayNode ids(Story... stories) {
        return Json.array(
                Arrays.stream(stories).map(story -> Json.of("id", story.id())).toArray());
    }

    private static Answer related(Story story, String query) {
        return Client.reader().get("/articles/" + story.id() + "/related" + query);
    }
}
