package io.klartext.article.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pictures in lists: one URL for all widths, and the whole ladder for those who ask. */
@QuarkusTest
class TeaserPicturesTest {
    private final Client editor = Client.editor();
    private final Client reader = Client.reader();

    /** The list of an article with that main picture. */
    private String listOf(Json image) {
        String tag = editor.makesTag("Bebilderte Liste");
        editor.writes(Json.of(
                        "headline",
                        "Bild in der Liste",
                        "tags",
                        Json.array(Json.of("slug", tag)),
                        "image",
                        image,
                        "body",
                        Json.body("Text.")))
                .publish();
        return "/articles?tag=" + tag;
    }

    private Json picture(int width, int height) {
        Form file = Form.withFile("streifen.png", Pictures.png(width, height))
                .with("alt", "Gestreift")
                .with("credit", "Zeichnung: Klartext");
        return Json.of("asset", Json.of("id", editor.uploads(file).text("id")));
    }

    private static Map<String, Object> asset(Answer list) {
        return list.is(200).object("items[0].image.asset");
    }

    private static int fetch(String url) {
        return RestAssured.given().urlEncodingEnabled(false).get(url).statusCode();
    }

    private static String at(Map<String, Object> asset, Object width) {
        return ((String) asset.get("urlTemplate")).replace("{width}", width.toString());
    }

    @Test
    void a_list_has_the_url_of_the_whole_picture_and_one_for_its_widths() {
        String list = listOf(picture(900, 600));
        Map<String, Object> asset = asset(reader.get(list));
        assertEquals(List.of(64, 96, 128, 160, 240, 320, 480, 640, 750, 828), asset.get("widths"));
        assertFalse(asset.containsKey("srcset") || asset.containsKey("presets"));
        assertEquals(200, fetch((String) asset.get("url")));
        assertEquals(200, fetch(at(asset, 320)));
        assertTrue(at(asset, 320).contains("/w_320/"), at(asset, 320));
        assertEquals("Gestreift", reader.get(list).text("items[0].image.alt"));
    }

    @Test
    void the_ladder_is_added_for_those_who_ask() {
        String list = listOf(picture(900, 600));
        Map<String, Object> asset = asset(reader.get(list + "&include=renditions&limit=100"));
        assertTrue(((Map<?, ?>) asset.get("presets")).containsKey("card"));
        for (Object source : (List<?>) asset.get("srcset")) {
            Map<?, ?> rendition = (Map<?, ?>) source;
            assertEquals(rendition.get("url"), at(asset, rendition.get("width")));
        }
        Answer related = reader.get("/search?q=gestreift&include=renditions").is(200);
        assertEquals(0, related.list("items").size());
        reader.get(list + "&include=html,renditions&limit=100").refuses(400, "invalid_parameter");
        reader.get("/search?q=bild&include=html").refuses(400, "invalid_parameter");
    }

    @Test
    void one_signature_opens_all_widths_of_a_crop_and_nothing_else() {
        Json image = picture(900, 600);
        image.node()
                .set(
                        "crop",
                        Json.of("x", 0.1, "y", 0, "width", 0.5, "height", 1).node());
        Map<String, Object> asset = asset(reader.get(listOf(image)));
        assertEquals(List.of(64, 96, 128, 160, 240, 320), asset.get("widths"));
        for (Object width : (List<?>) asset.get("widths")) {
            assertEquals(200, fetch(at(asset, width)), at(asset, width));
        }
        assertEquals(403, fetch(at(asset, 333)));
        assertEquals(403, fetch(at(asset, 320).replace("rect_0.1", "rect_0.2")));
        assertEquals(403, fetch(at(asset, "320").replace("w_320", "h_320,w_320")));
    }

    @Test
    void a_picture_of_one_size_has_no_template() {
        Map<String, Object> asset = asset(reader.get(listOf(picture(40, 30))));
        assertNull(asset.get("urlTemplate"));
        assertEquals(List.of(), asset.get("widths"));
        assertEquals(200, fetch((String) asset.get("url")));
    }
}
