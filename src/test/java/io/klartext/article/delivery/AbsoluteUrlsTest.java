package io.klartext.article.delivery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** HTML for pages that are not on the site. */
@QuarkusTest
class AbsoluteUrlsTest {
    private static final String HERE = "\"http://localhost:8080/";

    private final Client editor = Client.editor();
    private final Client reader = Client.reader();

    @Test
    void html_has_paths_or_absolute_urls() {
        Form file = Form.withFile("streifen.png", Pictures.png(300, 200))
                .with("alt", "Gestreift")
                .with("credit", "Zeichnung: Klartext");
        String asset = editor.uploads(file).text("id");
        String target = editor.writes("Anderswo").publish().shownToReaders().text("slug");
        Story story = editor.writes(
                        Json.of("headline", "Mit Adressen", "bodyHtml", "<p><a href=\"/" + target + "\">dort</a></p>"))
                .publish();
        String path = "/articles/" + story.id() + "?fields=slug&include=html";
        assertThat(reader.get(path).is(200).text("bodyHtml"), not(containsString(HERE)));
        Json image = Json.of("_type", "image", "asset", Json.of("_ref", asset));
        Json draft = Json.of("headline", "Bild mit ganzer Adresse", "body", Json.array(image));
        String pictured = editor.writes(draft).publish().id();
        for (String html : List.of(
                reader.get(path + "&urls=absolute").is(200).text("bodyHtml"),
                reader.get("/articles?ids=" + pictured + "&include=html&urls=absolute")
                        .is(200)
                        .text("items[0].bodyHtml"))) {
            assertThat(html, containsString(HERE));
            assertThat(html, not(containsString("\"/")));
        }
        reader.get(path + "&urls=whole").refuses(400, "invalid_parameter");
    }
}
