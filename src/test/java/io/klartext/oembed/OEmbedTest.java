package io.klartext.oembed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other sites get a card of an article by the URL of its page. */
@QuarkusTest
class OEmbedTest {
    private static final String SITE = "http://localhost:8080";

    private static Answer card(String url, String more) {
        return new Answer(
                Client.reader().request().queryParam("url", url).get(more.isEmpty() ? "/oembed" : "/oembed?" + more));
    }

    private static Story article(String headline, String slug) {
        return Client.editor()
                .writes(Json.of("headline", headline, "slug", slug, "lead", "Kurz & gut", "body", Json.body("Satz.")));
    }

    @Test
    void an_article_has_a_card_without_a_script() {
        article("Eine <b>Karte</b>", "eine-karte").publish();
        Answer card = card(SITE + "/de/eine-karte", "format=json&maxwidth=300").is(200);
        assertEquals("1.0", card.text("version"));
        assertEquals("rich", card.text("type"));
        assertEquals("Eine <b>Karte</b>", card.text("title"));
        assertEquals(300, card.number("width"));
        assertEquals("Klartext", card.text("provider_name"));
        assertNull(card.value("thumbnail_url"));
        String html = card.text("html");
        assertTrue(html.contains("href=\"" + SITE + "/de/eine-karte\""), html);
        assertFalse(html.contains("<b>") || html.contains("<script"), html);
    }

    @Test
    void a_card_has_the_largest_thumbnail_that_fits() {
        String picture = Client.editor()
                .uploads(Form.withFile("karte.png", Pictures.png(800, 600)).with("credit", "Foto: K"))
                .is(201)
                .text("id");
        Client.editor()
                .writes(Json.of(
                        "headline",
                        "Karte mit Bild",
                        "slug",
                        "karte-mit-bild",
                        "body",
                        Json.body("Satz."),
                        "image",
                        Map.of("asset", Map.of("id", picture), "alt", "Ein Bild")))
                .publish();
        assertEquals(160, card(SITE + "/de/karte-mit-bild", "").is(200).number("thumbnail_width"));
        assertNull(card(SITE + "/de/karte-mit-bild", "maxwidth=100").is(200).value("thumbnail_url"));
    }

    @Test
    void an_unknown_page_is_a_404() {
        card(SITE + "/de/gibt-es-nicht", "").refuses(404, "not_found");
        card("https://example.org/de/eine-karte", "").refuses(404, "not_found");
        card("kein url", "").refuses(404, "not_found");
        article("Ein Entwurf", "ein-entwurf-ohne-karte");
        card(SITE + "/de/ein-entwurf-ohne-karte", "").refuses(404, "not_found");
    }

    @Test
    void a_card_ends_with_its_article() {
        Story story = article("Bald weg", "bald-weg").publish();
        card(SITE + "/de/bald-weg", "").is(200);
        story.unpublish();
        card(SITE + "/de/bald-weg", "").is(404);
    }

    @Test
    void another_format_is_a_501() {
        card(SITE + "/de/eine-karte", "format=xml").refuses(501, "format_not_implemented");
    }

    @Test
    void the_url_is_required() {
        new Answer(Client.reader().request().get("/oembed")).refuses(400, "invalid_parameter");
    }
}
