package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.testing.Form;
import io.klartext.testing.Pictures;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What newcomers find in the sample site. */
class SampleSiteIT {
    private static final String NIGHT = "nachtmodus-wie-das-handy-im-dunkeln-rechnet";
    private static final String ENGLISH = "how-your-phone-adds-up-the-night";
    private static final String INCH = "ein-zoll-sensor-was-er-wirklich-bringt";
    private static final String CORRECTED = "gebrauchte-kamerahandys-worauf-sie-achten-sollten";
    private static final String TOUR = "leica-und-sharp-was-die-partnerschaft-fuer-huawei-bedeutet";
    private static final Map<String, String> SAMPLE = Map.of(
            "KLARTEXT_SAMPLE",
            "true",
            "KLARTEXT_WORKFLOW_FOUR_EYES",
            "true",
            "KLARTEXT_ADMIN_KEY",
            PackagedApplication.ADMIN_KEY);

    @Test
    void it_has_everything_once(TestInfo test) throws IOException {
        Path data = PackagedApplicationIT.data(test);
        try (PackagedApplication first = PackagedApplication.start(data, SAMPLE)) {
            assertHasEveryState(first);
            assertLeadsFromArticleToArticle(first);
            assertShowsPictures(first);
        }
        try (PackagedApplication second = PackagedApplication.start(data, SAMPLE)) {
            assertEquals(8, items(second, "/api/v1/articles").size());
            assertEquals(14, items(second, "/api/v1/manage/assets").size());
        }
    }

    @Test
    void it_does_not_come_where_somebody_has_a_picture_already(TestInfo test) throws IOException {
        Path data = PackagedApplicationIT.data(test);
        try (PackagedApplication without = PackagedApplication.start(data)) {
            Form form = Form.withFile("punkt.png", Pictures.png(3, 2));
            var upload = without.request("/api/v1/manage/assets")
                    .header("Content-Type", form.contentType())
                    .POST(BodyPublishers.ofByteArray(form.bytes()));
            assertEquals(201, without.send(upload).statusCode());
        }
        try (PackagedApplication with = PackagedApplication.start(data, SAMPLE)) {
            assertEquals(0, items(with, "/api/v1/manage/articles").size());
            assertEquals(1, items(with, "/api/v1/manage/assets").size());
        }
    }

    private static void assertHasEveryState(PackagedApplication application) {
        assertEquals(
                1, items(application, "/api/v1/manage/articles?state=draft").size());
        assertEquals(
                1, items(application, "/api/v1/manage/articles?state=in_review").size());
        JsonNode scheduled = only(application, "/api/v1/manage/articles?state=scheduled");
        Instant publishAt = Instant.parse(scheduled.at("/schedule/publishAt").asText());
        assertTrue(publishAt.isAfter(Instant.now().plus(Duration.ofDays(3))));
        String path = "/api/v1/articles/" + scheduled.get("slug").asText();
        assertEquals(404, application.getAnonymously(path).statusCode());
        JsonNode changed = only(application, "/api/v1/manage/articles?hasUnpublishedChanges=true");
        assertEquals("published", changed.get("state").asText());
        JsonNode published = article(application, changed.get("slug").asText());
        assertFalse(published.get("lead").equals(changed.get("lead")));
        JsonNode corrections = article(application, CORRECTED).get("corrections");
        assertEquals(1, corrections.size());
        assertEquals("correction", corrections.at("/0/kind").asText());
    }

    private static void assertLeadsFromArticleToArticle(PackagedApplication application) {
        JsonNode night = article(application, NIGHT);
        assertEquals(ENGLISH, night.at("/translations/0/slug").asText());
        JsonNode english = article(application, ENGLISH);
        assertEquals("en", english.get("locale").asText());
        assertEquals(NIGHT, english.at("/translations/0/slug").asText());
        assertTrue(night.get("body").findValuesAsText("href").contains("/de/" + INCH));
        JsonNode related = items(application, "/api/v1/articles/" + TOUR + "/related?limit=2");
        assertEquals(
                List.of("farbprofile-der-kameramarken-richtig-beurteilen", INCH),
                List.of(related.at("/0/slug").asText(), related.at("/1/slug").asText()));
    }

    private static void assertShowsPictures(PackagedApplication application) {
        JsonNode image = article(application, NIGHT).get("image");
        assertIsShown(application, image);
        assertIsShown(application, article(application, ENGLISH).get("image"));
        JsonNode placed = block(article(application, "periskop-tele-einfach-erklaert"), "image");
        assertIsShown(application, placed);
        assertEquals(0.26, placed.at("/focalPoint/x").asDouble());
        JsonNode gallery = block(article(application, INCH), "gallery").get("images");
        assertEquals(2, gallery.size());
        gallery.forEach(picture -> assertIsShown(application, picture));
        assertEquals(14, items(application, "/api/v1/manage/assets?used=true").size());
    }

    private static void assertIsShown(PackagedApplication application, JsonNode picture) {
        for (String member : List.of("alt", "caption", "credit")) {
            assertTrue(picture.get(member).isTextual(), member);
        }
        String url = picture.at("/asset/url").asText();
        assertEquals(200, application.getAnonymously(url).statusCode(), url);
    }

    private static JsonNode block(JsonNode article, String type) {
        JsonNode found = StreamSupport.stream(article.get("body").spliterator(), false)
                .filter(block -> block.get("_type").asText().equals(type))
                .findFirst()
                .orElse(null);
        assertNotNull(found, type);
        return found;
    }

    private static JsonNode article(PackagedApplication application, String slug) {
        return PackagedApplication.json(application.getAnonymously("/api/v1/articles/" + slug));
    }

    private static JsonNode only(PackagedApplication application, String path) {
        JsonNode items = items(application, path);
        assertEquals(1, items.size(), path);
        return items.get(0);
    }

    private static JsonNode items(PackagedApplication application, String path) {
        return PackagedApplication.json(application.get(path)).get("items");
    }
}
