package io.klartext.article.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An earlier text comes back as a new version, under the rules that every text is under. */
@QuarkusTest
class ArticleRestoringTest {
    private final Client editor = Client.editor();

    @Inject
    DataSource database;

    @Test
    void an_earlier_text_comes_back_as_a_new_version_and_readers_see_nothing_of_it() {
        Story story = editor.writes("Zurück auf Anfang");
        Object body = story.seen().value("body");
        story.change(Json.of("headline", "Anders", "body", Json.body("Neu"))).publish();
        Answer restored = restore(story, 1).is(200);
        assertEquals("Zurück auf Anfang", restored.text("headline"));
        assertEquals(body, restored.value("body"));
        assertEquals(3, restored.number("version"));
        assertEquals("\"3\"", restored.header("ETag"));
        assertEquals(true, restored.value("hasUnpublishedChanges"));
        assertEquals(restored.body(), editor.get(story.path()).body());
        assertEquals("Anders", story.shownToReaders().text("headline"));
        Answer revision = editor.get(story.path() + "/revisions/3").is(200);
        assertEquals(1, revision.number("restoredFrom"));
        assertEquals(editor.get(story.path() + "/revisions/1").object("content"), revision.object("content"));
    }

    @Test
    void what_equals_the_present_text_changes_nothing() {
        Story story = editor.writes("Schon da").change(Json.of("lead", "x")).change(Json.of("lead", null));
        assertEquals(3, restore(story, 3).is(200).number("version"));
        assertEquals(3, restore(story, 1).is(200).number("version"));
        assertEquals(List.of(3, 2, 1), editor.get(story.path() + "/revisions").list("items.number"));
    }

    @Test
    void it_takes_the_current_version_and_a_revision_of_this_article() {
        Story story = editor.writes("Genau dieser").change(Json.of("lead", "x"));
        Answer refused = editor.act(story.path() + "/revisions/1/restore", 1).refuses(412, "stale_version");
        assertEquals(2, refused.number("currentVersion"));
        editor.post(story.path() + "/revisions/1/restore", "").refuses(428, "precondition_required");
        restore(story, 7).refuses(404, "not_found");
        editor.act("/manage/articles/" + new UUID(0, 0) + "/revisions/1/restore", 1)
                .refuses(404, "not_found");
        assertEquals(2, editor.get(story.path()).number("version"));
    }

    @Test
    void authors_restore_only_their_own_articles() {
        Client author = Client.author();
        Story own = author.writes("Mein Stand").change(Json.of("lead", "x"));
        assertNull(author.act(own.path() + "/revisions/1/restore", 2).is(200).value("lead"));
        Story others = editor.writes("Nicht mein Stand").change(Json.of("lead", "x"));
        author.act(others.path() + "/revisions/1/restore", 2).refuses(403, "forbidden");
        assertEquals("x", editor.get(others.path()).text("lead"));
    }

    @Test
    void what_is_in_the_trash_is_not_restored_to_an_earlier_text() {
        Story story =
                editor.writes("Im Papierkorb").change(Json.of("lead", "x")).trash();
        restore(story, 1).refuses(409, "in_trash");
    }

    @Test
    void references_to_what_is_in_the_trash_since_come_back() {
        String slug = editor.makesTag("Vergangenes");
        Story story = editor.writes("Mit altem Tag", slug).change(Json.of("tags", Json.array()));
        Answer tag = editor.get("/manage/articles/" + story.id() + "/revisions/1");
        String id = tag.text("content.tags[0].id");
        editor.delete("/manage/tags/" + id, 1).is(200);
        assertEquals("Vergangenes", editor.get(story.path() + "/revisions/1").text("content.tags[0].name"));
        assertEquals(List.of(id), restore(story, 1).is(200).list("tags.id"));
    }

    @Test
    void a_slug_that_was_given_away_meanwhile_is_named() {
        Story story = editor.writes("Umkämpfter Platz");
        String slug = story.seen().text("slug");
        story.change(Json.of("slug", slug + "-neu"));
        editor.writes(Json.of("slug", slug));
        Answer refused = restore(story, 1).refuses(409, "slug_taken");
        assertTrue(refused.text("detail").contains("'" + slug + "'"), refused.body());
        assertEquals(2, editor.get(story.path()).number("version"));
    }

    @Test
    void of_ten_restores_with_the_same_tag_one_is_taken() {
        Story story = editor.writes("Alle zurück").change(Json.of("lead", "x"));
        List<Integer> statuses = Parallel.run(10, number -> restore(story, 1).status());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(9, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
    }

    @Test
    void a_text_that_breaks_a_younger_rule_stays_where_it_is() throws SQLException {
        Story story = editor.writes("Alte Regeln").change(Json.of("lead", "x"));
        String text = "{\"locale\": \"de\", \"body\": [{\"_type\": \"unsinn\"}], \"tags\": [], \"authors\": []}";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into revision (article_id, number, content, created_at, created_by)
                        select id, 77, cast(? as json), created_at, created_by from article where id = ?""")) {
            insert.setString(1, text);
            insert.setObject(2, UUID.fromString(story.id()));
            insert.executeUpdate();
        }
        Answer refused = restore(story, 77).refuses(422, "invalid_content");
        assertEquals("/body/0/_type", refused.text("errors[0].pointer"));
        assertEquals(2, editor.get(story.path()).number("version"));
    }

    private Answer restore(Story story, int number) {
        return editor.act(story.path() + "/revisions/" + number + "/restore", story.version());
    }
}
