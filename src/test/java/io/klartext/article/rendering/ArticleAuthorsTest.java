package io.klartext.article.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Articles show their authors with their pictures. */
@QuarkusTest
class ArticleAuthorsTest {
    private final Client editor = Client.editor();

    @Inject
    TestClock clock;

    @Inject
    Statements statements;

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    private String upload(String... words) {
        Form form = Form.withFile("portrait.png", Pictures.png(200, 100)).with("alt", "Eine Frau mit Brille");
        for (int i = 0; i < words.length; i += 2) {
            form.with(words[i], words[i + 1]);
        }
        return editor.uploads(form).text("id");
    }

    private String author(String name, String asset) {
        Json draft = Json.of("name", name);
        if (asset != null) {
            draft.node().set("picture", Json.of("id", asset).node());
        }
        return editor.post("/manage/authors", draft).is(201).text("id");
    }

    private Story by(String tag, String... authors) {
        Object[] references =
                Arrays.stream(authors).map(id -> Json.of("id", id)).toArray();
        return editor.writes(Json.of(
                "headline",
                "Mit Bild der Autorin",
                "body",
                Json.body("Ein Satz."),
                "tags",
                Json.array(Json.of("slug", tag)),
                "authors",
                Json.array(references)));
    }

    @Test
    void an_author_has_a_picture_in_articles_lists_and_previews() {
        String asset = upload();
        String tag = editor.makesTag("Von Autoren");
        Story story = by(tag, author("Vera Bild", asset), author("Ohne Bild", null));
        String preview = editor.post("/manage/articles/" + story.id() + "/preview-links", "{}")
                .is(201)
                .text("url");
        assertEquals(
                asset,
                Client.reader()
                        .get(preview.substring(preview.indexOf("/previews")))
                        .is(200)
                        .text("authors[0].picture.id"));
        story.publish();
        Answer shown = story.shownToReaders().is(200);
        assertEquals(asset, shown.text("authors[0].picture.id"));
        assertEquals("Eine Frau mit Brille", shown.text("authors[0].picture.alt"));
        assertEquals("Ohne Bild", shown.text("authors[1].name"));
        assertNull(shown.value("authors[1].picture"));
        String url = shown.text("authors[0].picture.urlTemplate").replace("{width}", "160");
        assertEquals(200, RestAssured.given().get(url).statusCode());
        Answer list = Client.reader().get("/articles?tag=" + tag).is(200);
        assertEquals(List.of(asset), list.list("items.collect { it.authors[0].picture.id }"));
        Client.reader().get("/articles/" + story.id() + "?include=head").is(200);
    }

    @Test
    void the_pictures_of_all_authors_cost_one_statement() {
        String tag = editor.makesTag("Viele Autoren");
        for (int number = 0; number < 3; number++) {
            by(tag, author("Autorin " + number, upload())).publish();
        }
        String list = "/articles?tag=" + tag;
        Client.reader().get(list).is(200);
        assertEquals(2, statements.of(() -> Client.reader().get(list).is(200)));
    }

    @Test
    void articles_follow_the_picture_of_their_author_and_its_rights() {
        String expiring =
                upload("expiresAt", clock.now().plus(Duration.ofHours(1)).toString());
        String author = author("Wechselt das Bild", expiring);
        Story story = by(editor.makesTag("Wechselnd"), author).publish();
        assertEquals(expiring, story.shownToReaders().text("authors[0].picture.id"));
        clock.advance(Duration.ofHours(2));
        assertNull(story.shownToReaders().value("authors[0].picture"));
        String other = upload();
        editor.patch("/manage/authors/" + author, "*", Json.of("picture", Json.of("id", other)))
                .is(200);
        assertEquals(other, story.shownToReaders().text("authors[0].picture.id"));
    }
}
