package io.klartext.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** With {@code include=head} an answer has what belongs into the head of its page, and nobody can break out of it. */
@QuarkusTest
class HeadTest {
    private static final String SITE = "http://localhost:8080";

    private final Client editor = Client.editor();
    private final Client admin = Client.admin();
    private final Client reader = Client.reader();

    private static String unique(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Story article(String slug, Object... more) {
        Object[] members = new Object[more.length + 6];
        System.arraycopy(
                new Object[] {"headline", "Über " + slug, "slug", slug, "body", Json.body("Satz.")}, 0, members, 0, 6);
        System.arraycopy(more, 0, members, 6, more.length);
        return editor.writes(Json.of(members));
    }

    private Answer read(String slug) {
        return reader.get("/articles/" + slug + "?include=head").is(200);
    }

    private static String content(Answer answer, String name) {
        List<Map<String, String>> all = answer.list("head.meta");
        return all.stream()
                .filter(meta -> name.equals(meta.get("name")) || name.equals(meta.get("property")))
                .map(meta -> meta.get("content"))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode jsonLd(Answer answer, String type) {
        try {
            JsonNode things = new ObjectMapper().readTree(answer.text("head.jsonLd"));
            return StreamSupport.stream(things.spliterator(), false)
                    .filter(thing -> thing.get("@type").textValue().equals(type))
                    .findFirst()
                    .orElseThrow();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_article_has_links_meta_elements_and_structured_data() {
        String slug = unique("kopf");
        String tag = editor.makesTag("Kopfzeilen");
        Answer author =
                editor.post("/manage/authors", Json.of("name", unique("Jana"))).is(201);
        String picture = editor.uploads(Form.withFile("kopf.png", Pictures.png(1600, 900)))
                .text("id");
        article(
                        slug,
                        "lead",
                        "Worum es geht",
                        "tags",
                        Json.array(Json.of("slug", tag)),
                        "authors",
                        Json.array(Json.of("slug", author.text("slug"))),
                        "sources",
                        Json.array(Json.of("label", "Bericht", "url", "https://example.org/bericht")),
                        "image",
                        Json.of("asset", Json.of("id", picture), "alt", "Ein Bild", "credit", "Foto: Jana"))
                .publish();
        Answer answer = read(slug);
        String page = SITE + "/de/" + slug;
        assertEquals(page, answer.text("head.canonical"));
        assertEquals("Über " + slug, answer.text("head.title"));
        assertEquals("Worum es geht", content(answer, "description"));
        assertEquals("article", content(answer, "og:type"));
        assertEquals("summary_large_image", content(answer, "twitter:card"));
        assertTrue(content(answer, "og:image").startsWith(SITE + "/media/"));
        assertEquals(SITE + "/feeds/atom?tag=" + tag, answer.text("head.feeds[0].href"));
        JsonNode news = jsonLd(answer, "NewsArticle");
        assertEquals("Foto: Jana", news.at("/image/0/creditText").textValue());
        assertEquals("https://example.org/bericht", news.at("/citation/0/url").textValue());
        assertEquals(author.text("name"), news.at("/author/0/name").textValue());
        assertEquals("Klartext", news.at("/publisher/name").textValue());
        assertEquals(0, news.get("commentCount").intValue());
        assertEquals(
                page,
                jsonLd(answer, "BreadcrumbList").at("/itemListElement/2/item").textValue());
    }

    @Test
    void a_head_is_there_only_if_it_is_asked_for() {
        String slug = unique("kopflos");
        article(slug).publish();
        assertNull(reader.get("/articles/" + slug).is(200).value("head"));
        assertEquals(
                List.of("head", "slug"),
                reader.get("/articles/" + slug + "?fields=slug&include=head").is(200).object("$").keySet().stream()
                        .sorted()
                        .toList());
        reader.get("/articles/" + slug + "?include=heads").refuses(400, "invalid_parameter");
        reader.get("/tags?include=head").refuses(400, "invalid_parameter");
    }

    @Test
    void a_list_has_heads_too() {
        String slug = unique("kopf-in-liste");
        Story story = article(slug).publish();
        Answer list = reader.get("/articles?include=head&ids=" + story.id()).is(200);
        assertEquals(List.of(SITE + "/de/" + slug), list.list("items.head.canonical"));
    }

    @Test
    void a_correction_is_told_to_search_engines() {
        String slug = unique("berichtigt");
        Story story = article(slug).publish();
        story.change(Json.of(
                        "lead", "Richtig", "correction", Json.of("kind", "correction", "note", "Der Ort war falsch.")))
                .publish();
        JsonNode correction = jsonLd(read(slug), "NewsArticle").at("/correction/0");
        assertEquals("Der Ort war falsch.", correction.get("text").textValue());
        assertEquals("CorrectionComment", correction.get("@type").textValue());
    }

    @Test
    void nothing_breaks_out_of_the_script() {
        String slug = unique("ausbruch");
        article(slug, "lead", "</script><script>alert(1)</script>\u2028\u2029<!--")
                .publish();
        String jsonLd = read(slug).text("head.jsonLd");
        assertFalse(jsonLd.contains("<"), jsonLd);
        assertFalse(jsonLd.contains("\u2028") || jsonLd.contains("\u2029"), jsonLd);
        assertTrue(
                jsonLd(read(slug), "NewsArticle").get("description").textValue().startsWith("</script><script>"));
    }

    @Test
    void the_canonical_url_and_noindex_come_from_the_article() {
        String slug = unique("woanders");
        article(slug, "seo", Json.of("canonicalUrl", "https://example.org/zuerst", "noindex", true, "title", "Kurz"))
                .publish();
        Answer answer = read(slug);
        assertEquals("https://example.org/zuerst", answer.text("head.canonical"));
        assertEquals("noindex", content(answer, "robots"));
        assertEquals("Kurz", answer.text("head.title"));
    }

    @Test
    void translations_are_alternates_as_soon_as_they_are_public() {
        String slug = unique("zweisprachig");
        Story german = article(slug).publish();
        Story english = article(slug + "-en", "locale", "en", "translationOf", Json.of("id", german.id()));
        assertEquals(List.of(), read(slug).list("head.alternates"));
        english.publish();
        assertEquals(List.of("de", "en"), read(slug).list("head.alternates.hreflang"));
        assertEquals(
                "en",
                jsonLd(read(slug), "NewsArticle")
                        .at("/workTranslation/0/inLanguage")
                        .textValue());
        english.unpublish();
        assertEquals(List.of(), read(slug).list("head.alternates"));
    }

    @Test
    void a_cached_head_follows_the_site_the_tag_the_author_and_the_comments() {
        String slug = unique("frisch");
        String tag = editor.makesTag("Frisch");
        Answer author =
                editor.post("/manage/authors", Json.of("name", unique("Alt"))).is(201);
        Story story = article(
                        slug,
                        "tags",
                        Json.array(Json.of("slug", tag)),
                        "authors",
                        Json.array(Json.of("slug", author.text("slug"))))
                .publish();
        String before = read(slug).header("ETag");
        String renamed = unique("Neu");
        admin.patch("/manage/authors/" + author.text("id"), "*", Json.of("name", renamed))
                .is(200);
        Answer after = read(slug);
        assertNotEquals(before, after.header("ETag"));
        assertEquals(renamed, jsonLd(after, "NewsArticle").at("/author/0/name").textValue());
        admin.post("/manage/articles/" + story.id() + "/comments", Json.of("text", "Hallo", "name", "Redaktion"))
                .is(201);
        assertEquals(1, jsonLd(read(slug), "NewsArticle").get("commentCount").intValue());
        admin.patch("/manage/site", "*", Json.of("title", "Umbenannt")).is(200);
        assertEquals("Umbenannt", content(read(slug), "og:site_name"));
        admin.patch("/manage/site", "*", Json.of("title", null)).is(200);
        assertEquals("Klartext", content(read(slug), "og:site_name"));
    }

    @Test
    void tags_and_authors_have_heads() {
        String tag = editor.makesTag("Mit Kopf");
        String author = editor.post("/manage/authors", Json.of("name", unique("Mit Kopf"), "bio", "Schreibt."))
                .is(201)
                .text("slug");
        article(
                        unique("mit-kopf"),
                        "tags",
                        Json.array(Json.of("slug", tag)),
                        "authors",
                        Json.array(Json.of("slug", author)))
                .publish();
        Answer ofTag = reader.get("/tags/" + tag + "?include=head").is(200);
        assertEquals(SITE + "/tags/" + tag, ofTag.text("head.canonical"));
        assertEquals(
                "CollectionPage", jsonLd(ofTag, "CollectionPage").get("@type").textValue());
        Answer ofAuthor = reader.get("/authors/" + author + "?include=head").is(200);
        assertEquals("Schreibt.", content(ofAuthor, "description"));
        assertEquals(SITE + "/feeds/atom?author=" + author, ofAuthor.text("head.feeds[0].href"));
        assertNull(reader.get("/tags/" + tag).is(200).value("head"));
        reader.get("/tags/" + tag + "?include=html").refuses(400, "invalid_parameter");
    }
}
