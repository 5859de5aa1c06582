package io.klartext.article.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The months of a site. */
@QuarkusTest
class ArchiveTest {
    private final Client reader = Client.reader();

    /** An article in a language of its own, published at that moment. */
    private static Story published(String locale, String moment) {
        Json draft = Json.of("headline", "Aus dem Archiv", "locale", locale, "body", Json.body("Ein Satz."));
        Story story = Client.editor().writes(draft);
        Client.editor()
                .act("/manage/articles/" + story.id() + "/publish", 1, Json.of("publishAt", moment))
                .is(200);
        return story;
    }

    private static Map<String, Object> month(Answer archive, int place) {
        return archive.<Map<String, Object>>list("items").get(place);
    }

    @Test
    void months_are_counted_and_lead_to_their_articles() {
        Story late = published("rm", "2019-03-31T22:30:00Z");
        Story early = published("rm", "2019-03-02T08:00:00Z");
        published("rm", "2018-12-31T23:59:59Z");
        Answer archive = reader.get("/archive?locale=rm").is(200);
        assertEquals(List.of("2019-03", "2018-12"), archive.list("items.month"));
        assertEquals(List.of(2, 1), archive.list("items.count"));
        Map<String, Object> march = month(archive, 0);
        assertEquals("2019-03-01T00:00:00Z", march.get("publishedAfter"));
        assertEquals("2019-04-01T00:00:00Z", march.get("publishedBefore"));
        String list = (String) ((Map<?, ?>) march.get("links")).get("articles");
        Answer articles = reader.get(list.substring("/api/v1".length())).is(200);
        assertEquals(List.of(early.id(), late.id()), articles.list("items.id"));

        Answer berlin = reader.get("/archive?locale=rm&timeZone=Europe/Berlin").is(200);
        assertEquals(List.of("2019-04", "2019-03", "2019-01"), berlin.list("items.month"));
        assertEquals("2019-03-31T22:00:00Z", month(berlin, 0).get("publishedAfter"));

        for (String zone : List.of("CET", "MET")) {
            Answer summer = reader.get("/archive?locale=rm&timeZone=" + zone).is(200);
            assertEquals(berlin.list("items.month"), summer.list("items.month"), zone);
        }

        Client.editor().act("/manage/articles/" + late.id() + "/unpublish", 1).is(200);
        assertEquals(List.of(1, 1), reader.get("/archive?locale=rm").list("items.count"));
    }

    @Test
    void an_unknown_time_zone_is_refused() {
        Answer refused = reader.get("/archive?timeZone=Mitteleuropa").refuses(400, "invalid_parameter");
        assertTrue(refused.text("detail").contains("Europe/Berlin"));
    }
}
