package io.klartext.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.media.StoredImages.Stored;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What browsers do not get, and how long caches remember that. */
@QuarkusTest
class ImageRefusalsTest {
    @Inject
    StoredImages pictures;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void an_svg_can_do_nothing_and_is_not_drawn() {
        Stored picture = pictures.svg();
        Response answer = get(picture.original("svg"));
        assertEquals(200, answer.statusCode());
        assertEquals("image/svg+xml", answer.contentType());
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'"));
        assertTrue(answer.header("Content-Security-Policy").endsWith("sandbox"));
        Response refused = get(picture.rendition("card", "auto"));
        new Answer(refused).refuses(415, "not_drawable");
        assertEquals("public, max-age=60", refused.header("Cache-Control"));
    }

    @Test
    void what_is_not_there_is_a_404_that_caches_keep_for_a_minute() {
        Stored picture = pictures.jpeg(100, 100);
        for (String path : List.of(
                "/media/o/AAAAAAAAAAAAAAAAAAAAAA/bild.jpg",
                "/media/o/kurz/bild.jpg",
                picture.original("png"),
                picture.original("exe"),
                "/media/o/" + picture.edition() + "/Bild.jpg",
                "/media/o/" + picture.edition() + "/bild",
                "/media/i/AAAAAAAAAAAAAAAAAAAAAA/w_64/bild.jpg",
                picture.rendition("w_64", "gif"),
                picture.rendition("w_64", "svg"))) {
            Response refused = get(path);
            new Answer(refused).refuses(404, "not_found");
            assertEquals("public, max-age=60", refused.header("Cache-Control"), path);
        }
        new Answer(get("/media/nichts")).refuses(404, "not_found");
    }

    @Test
    void when_the_rights_end_so_do_the_bytes() {
        Stored picture = pictures.jpeg(100, 100);
        pictures.expire(picture, clock.now().plus(Duration.ofHours(1)));
        List<String> paths = List.of(picture.original("jpg"), picture.rendition("w_64", "jpg"));
        paths.forEach(path -> assertEquals(200, get(path).statusCode()));
        clock.advance(Duration.ofHours(2));
        paths.forEach(path -> {
            Response refused = get(path);
            new Answer(refused).refuses(410, "gone");
            assertEquals("public, max-age=60", refused.header("Cache-Control"));
        });
    }

    @Test
    void what_is_in_the_trash_is_not_there() {
        Stored picture = pictures.jpeg(100, 100);
        assertEquals(200, get(picture.original("jpg")).statusCode());
        pictures.trash(picture);
        new Answer(get(picture.original("jpg"))).refuses(404, "not_found");
        new Answer(get(picture.rendition("w_64", "jpg"))).refuses(404, "not_found");
    }

    @Test
    void another_spelling_leads_to_the_one() {
        Stored picture = pictures.jpeg(100, 100);
        for (String recipe : List.of("w_064", "dpr_2,w_32", "q_80,w_64", "fit_cover,w_64")) {
            Response moved = Client.reader().request().redirects().follow(false).get(picture.rendition(recipe, "webp"));
            assertEquals(301, moved.statusCode(), recipe);
            assertEquals(picture.rendition("w_64", "webp"), moved.header("Location"));
            assertEquals("public, max-age=86400", moved.header("Cache-Control"));
        }
    }

    @Test
    void what_is_no_recipe_is_a_400_that_names_what_is_wrong() {
        Stored picture = pictures.jpeg(100, 100);
        Answer refused = new Answer(get(picture.rendition("w_99999", "jpg"))).refuses(400, "invalid_parameter");
        assertEquals("w", refused.text("errors[0].parameter"));
        assertEquals("public, max-age=60", refused.header("Cache-Control"));
    }

    private static Response get(String path) {
        return Client.reader().request().get(path);
    }
}
