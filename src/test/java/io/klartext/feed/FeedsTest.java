package io.klartext.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Feeds show what readers see, and an article keeps its id. */
@QuarkusTest
class FeedsTest {
    private static final String SITE = "http://localhost:8080";

    private final Client editor = Client.editor();

    private static Answer feed(String format, String query) {
        return new Answer(Client.reader().request().get("/feeds/" + format + query));
    }

    private Story article(String headline, String slug, String tag) {
        String picture =
                editor.uploads(Form.withFile(slug + ".png", Pictures.png(8, 6))).text("id");
        String author = editor.post("/manage/authors", Json.of("name", "Autorin von " + headline))
                .is(201)
                .text("slug");
        return editor.writes(Json.of(
                        "headline", headline,
                        "slug", slug,
                        "lead", "Worum es geht & mehr",
                        "body", Json.body("Ein Satz für Abonnenten."),
                        "tags", Json.array(Json.of("slug", tag)),
                        "authors", Json.array(Json.of("slug", author)),
                        "image",
                                Json.of(
                                        "asset", Json.of("id", picture),
                                        "alt", "Ein Bild",
                                        "credit", "Foto: Jana")))
                .publish();
    }

    private static SyndFeed parsed(Answer answer) throws Exception {
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }

    @Test
    void the_xml_feeds_are_read_by_a_feed_reader() throws Exception {
        String tag = editor.makesTag("Abonniert in XML");
        Story story = article("Für Abonnenten <heute>", "fuer-abonnenten", tag);
        for (String format : List.of("atom", "rss")) {
            Answer answer = feed(format, "?tag=" + tag).is(200);
            assertTrue(answer.header("Content-Type").startsWith("application/" + format + "+xml"));
            SyndFeed feed = parsed(answer);
            assertEquals(1, feed.getEntries().size(), answer.body());
            SyndEntry entry = feed.getEntries().get(0);
            assertEquals("urn:uuid:" + story.id(), entry.getUri());
            assertEquals(SITE + "/de/fuer-abonnenten", entry.getLink());
            assertEquals("Für Abonnenten <heute>", entry.getTitle());
            assertEquals("Autorin von Für Abonnenten <heute>", entry.getAuthor());
            assertTrue(answer.body().contains("Ein Satz für Abonnenten."), answer.body());
        }
        String rss = feed("rss", "?tag=" + tag).body();
        assertTrue(rss.contains("isPermaLink=\"false\""), rss);
        assertTrue(rss.contains("Foto: Jana"), rss);
        assertTrue(rss.contains("slash:comments"), rss);
        assertTrue(rss.contains("rel=\"self\""), rss);
        for (String format : List.of("atom", "rss")) {
            String hub = feed(format, "?tag=" + tag).body();
            assertTrue(hub.contains("rel=\"hub\"") && hub.contains("https://hub.example.org/"), hub);
        }
        assertEquals("https://hub.example.org/", feed("json", "?tag=" + tag).text("hubs[0].url"));
    }

    @Test
    void the_json_feed_is_what_the_contract_says() {
        String tag = editor.makesTag("Abonniert in JSON");
        Story story = article("Für Programme", "fuer-programme", tag);
        Answer feed = feed("json", "?tag=" + tag).is(200);
        assertEquals(List.of("urn:uuid:" + story.id()), feed.list("items.id"));
        assertEquals(SITE + "/feeds/json?tag=" + tag, feed.text("feed_url"));
        assertTrue(feed.text("items[0].image").startsWith(SITE + "/media/"), feed.body());
        assertEquals(List.of("Abonniert in JSON"), feed.list("items[0].tags"));
        assertTrue(feed.text("items[0].content_html").contains("Ein Satz für Abonnenten."));
    }

    @Test
    void the_json_feed_fits_the_schema_of_json_feed() throws Exception {
        String tag = editor.makesTag("Abonniert nach Schema");
        article("Nach Schema", "nach-schema", tag);
        article("Auch nach Schema", "auch-nach-schema", tag);
        editor.writes(Json.of("headline", "Ohne alles", "body", Json.body("Da."), "tags", tagged(tag)))
                .publish();
        try (InputStream schema = FeedsTest.class.getResourceAsStream("/feed/jsonfeed.schema.json")) {
            Schema jsonFeed = SchemaRegistry.withDialect(
                            Dialects.getDraft202012(),
                            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(schema);
            for (String query : List.of("?limit=2&tag=" + tag, "?locale=de&tag=" + tag, "?limit=100")) {
                String feed = feed("json", query).is(200).body();
                assertEquals(List.of(), jsonFeed.validate(feed, InputFormat.JSON), feed);
            }
        }
    }

    private static ArrayNode tagged(String tag) {
        return Json.array(Json.of("slug", tag));
    }

    @Test
    void a_new_slug_changes_the_url_and_not_the_id() {
        String tag = editor.makesTag("Abonniert und umbenannt");
        Story story = article("Heißt bald anders", "heisst-noch-so", tag);
        feed("json", "?tag=" + tag).is(200);
        story.change(Json.of("slug", "heisst-jetzt-so")).publish();
        Answer feed = feed("json", "?tag=" + tag).is(200);
        assertEquals("urn:uuid:" + story.id(), feed.text("items[0].id"));
        assertEquals(SITE + "/de/heisst-jetzt-so", feed.text("items[0].url"));
        story.unpublish();
        assertEquals(List.of(), feed("json", "?tag=" + tag).is(200).list("items"));
    }

    @Test
    void older_articles_are_on_the_next_page() {
        String tag = editor.makesTag("Abonniert in Seiten");
        Story first = article("Der ältere", "der-aeltere", tag);
        article("Der neuere", "der-neuere", tag);
        Answer newest = feed("json", "?limit=1&tag=" + tag).is(200);
        assertEquals(List.of("Der neuere"), newest.list("items.title"));
        String next = newest.text("next_url");
        Answer older =
                new Answer(Client.reader().request().urlEncodingEnabled(false).get(next.substring(SITE.length())));
        assertEquals(List.of("urn:uuid:" + first.id()), older.is(200).list("items.id"));
        assertFalse(older.body().contains("next_url"));
        assertTrue(feed("atom", "?limit=1&tag=" + tag).body().contains("rel=\"next\""));
    }

    @Test
    void an_unchanged_feed_is_a_304() {
        editor.writes("Für alle Feeds").publish();
        for (String format : List.of("atom", "rss", "json")) {
            Answer feed = feed(format, "?limit=1").is(200);
            new Answer(Client.reader()
                            .request()
                            .header("If-None-Match", feed.header("ETag"))
                            .get("/feeds/" + format + "?limit=1"))
                    .is(304);
        }
        feed("xml", "").refuses(404, "not_found");
    }

    @Test
    void comments_have_a_feed_with_threads() throws Exception {
        String tag = editor.makesTag("Abonniert mit Kommentaren");
        Story story = article("Wird beredet", "wird-beredet", tag);
        Client admin = Client.admin();
        String path = "/manage/articles/" + story.id() + "/comments";
        String first = admin.post(path, Json.of("text", "Erstens & <b>", "name", "Redaktion"))
                .is(201)
                .text("id");
        Answer feed = commentFeed(story).is(200);
        SyndFeed parsed = parsed(feed);
        assertEquals("urn:uuid:" + first, parsed.getEntries().get(0).getUri());
        assertEquals(
                "Erstens & <b>", parsed.getEntries().get(0).getContents().get(0).getValue());
        assertTrue(feed.body().contains("<thr:in-reply-to ref=\"urn:uuid:" + story.id() + "\""), feed.body());
        String atom = feed("atom", "?tag=" + tag).body();
        assertTrue(atom.contains("rel=\"replies\"") && atom.contains("<thr:total>1</thr:total>"), atom);
        assertTrue(atom.contains("/feeds/comments/" + story.id()), atom);
        String rss = feed("rss", "?tag=" + tag).body();
        assertTrue(rss.contains("<wfw:commentRss") && rss.contains(story.id() + "</wfw:commentRss>"), rss);
        admin.act("/manage/comments/" + first + "/hide", 1).is(200);
        assertEquals(0, parsed(commentFeed(story)).getEntries().size());
        story.unpublish();
        commentFeed(story).refuses(404, "not_found");
    }

    private static Answer commentFeed(Story story) {
        return new Answer(Client.reader().request().get("/feeds/comments/" + story.id()));
    }

    @Test
    void an_item_has_no_more_than_the_article() {
        Map<String, Object> item = feed("json", "?limit=1").is(200).object("items[0]");
        assertTrue(item == null || item.containsKey("content_html"));
    }
}
