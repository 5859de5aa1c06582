package io.klartext.comment.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The page where an author follows a comment. */
@QuarkusTest
class StatusPageTest {
    @Test
    void it_names_the_article_as_readers_see_it() {
        Story story = Client.editor().writes("Genannter Artikel").publish();
        String page = new Commenting(story)
                .send(Commenting.saying("Wo steht das?"))
                .is(202)
                .text("statusUrl")
                .substring("/api/v1".length());
        Answer shown = Client.reader().get(page).is(200);
        assertEquals("Genannter Artikel", shown.text("article.headline"));
        String slug = story.shownToReaders().text("slug");
        assertEquals(slug, shown.text("article.path").replaceFirst(".*/", ""));
        assertEquals(
                shown.object("article"),
                Client.reader().get(page + "/export").is(200).object("comment.article"));

        Client.editor()
                .patch("/manage/articles/" + story.id(), "*", Json.of("headline", "Noch ein Entwurf"))
                .is(200);
        assertEquals("Genannter Artikel", Client.reader().get(page).text("article.headline"));
        Client.editor()
                .request()
                .header("If-Match", "*")
                .post("/api/v1/manage/articles/" + story.id() + "/unpublish")
                .then()
                .statusCode(200);
        Answer hidden = Client.reader().get(page).is(200);
        assertNull(hidden.value("article"));
        assertEquals(story.id(), hidden.text("articleId"));
    }
}
