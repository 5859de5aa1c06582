package io.klartext.sitemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Search engines find what readers see. */
@QuarkusTest
class SitemapsTest {
    private static final String SITE = "http://localhost:8080";

    private final Client editor = Client.editor();

    @Inject
    TestClock clock;

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    private static Answer get(String path) {
        return new Answer(Client.reader().request().get(path));
    }

    /** The bodies of all sitemaps that the index names. */
    private static String all() {
        StringBuilder all = new StringBuilder();
        for (String url : locations()) {
            all.append(get(url.substring(SITE.length())).is(200).body());
        }
        return all.toString();
    }

    private static List<String> locations() {
        XmlPath index = new XmlPath(get("/sitemap.xml").is(200).body());
        return new ArrayList<>(index.getList("sitemapindex.sitemap.loc"));
    }

    private Story article(String slug) {
        return editor.writes(Json.of("headline", "Titel " + slug, "slug", slug, "body", Json.body("Da.")));
    }

    @Test
    void all_documents_are_valid() throws Exception {
        Story german = article("gueltig").publish();
        editor.writes(Json.of(
                        "headline", "Valid & <true>",
                        "slug", "valid",
                        "locale", "en",
                        "body", Json.body("Here."),
                        "translationOf", Json.of("id", german.id())))
                .publish();
        withPicture("gueltig-mit-bild", null).publish();
        published("siteindex").validate(source("/sitemap.xml"));
        for (String url : locations()) {
            sitemaps().validate(source(url.substring(SITE.length())));
        }
        assertTrue(all().contains("hreflang=\"en\""));
    }

    /** Validates by a schema that sitemaps.org has published, and by ours for the extensions that it allows. */
    private static Validator published(String schema, String... extensions) throws SAXException {
        Stream<String> all = Stream.concat(
                Stream.of("/schemas/" + schema + "-0.9.xsd"),
                Stream.of(extensions).map(extension -> "/sitemap/" + extension + ".xsd"));
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(all.map(file -> new StreamSource(
                                SitemapsTest.class.getResource(file).toString()))
                        .toArray(Source[]::new))
                .newValidator();
    }

    private static Validator sitemaps() throws SAXException {
        return published("sitemap", "image", "news", "xhtml");
    }

    private static StreamSource source(String path) {
        return new StreamSource(new StringReader(get(path).is(200).body()));
    }

    @Test
    void the_schemas_refuse_what_is_wrong() throws Exception {
        Validator schema = sitemaps();
        for (String wrong : List.of(
                "",
                "<url/>",
                "<url><lastmod>2026-01-01</lastmod><loc>http://localhost/</loc></url>",
                "<url><loc>http://localhost/</loc><lastmod>gestern</lastmod></url>",
                "<url><loc>http://localhost/</loc><image xmlns='" + SitemapXml.IMAGE + "'/></url>")) {
            String document = "<urlset xmlns='" + SitemapXml.SITEMAP + "'>" + wrong + "</urlset>";
            assertThrows(
                    SAXException.class, () -> schema.validate(new StreamSource(new StringReader(document))), document);
        }
    }

    @Test
    void without_news_the_sitemap_of_news_is_valid() throws Exception {
        clock.advance(Duration.ofDays(3));
        sitemaps().validate(source("/sitemaps/news.xml"));
    }

    @Test
    void the_index_leads_to_every_public_article() {
        Story story = article("in-der-sitemap");
        assertFalse(all().contains("in-der-sitemap"), "a draft");
        story.publish();
        assertTrue(all().contains("<loc>" + SITE + "/de/in-der-sitemap</loc>"));
        story.unpublish();
        assertFalse(all().contains("in-der-sitemap"));
    }

    @Test
    void what_search_engines_shall_not_list_is_left_out() {
        article("nicht-auffindbar")
                .change(Json.of("seo", Json.of("noindex", true)))
                .publish();
        assertFalse(all().contains("nicht-auffindbar"));
    }

    @Test
    void translations_name_each_other() {
        Story german = article("auf-der-karte").publish();
        editor.writes(Json.of(
                        "headline", "In English",
                        "slug", "in-english",
                        "locale", "en",
                        "translationOf", Json.of("id", german.id()),
                        "body", Json.body("There.")))
                .publish();
        String all = all();
        assertTrue(all.contains("hreflang=\"en\" href=\"" + SITE + "/en/in-english\""), all);
        assertTrue(all.contains("hreflang=\"de\" href=\"" + SITE + "/de/auf-der-karte\""), all);
    }

    private Story withPicture(String slug, Json crop) {
        String picture =
                editor.uploads(Form.withFile(slug + ".png", Pictures.png(8, 6))).text("id");
        return article(slug)
                .change(Json.of(
                        "image",
                        Json.of("asset", Json.of("id", picture), "alt", "Ein Bild", "credit", "Jana", "crop", crop)));
    }

    @Test
    void pictures_are_those_that_articles_show() {
        withPicture("verzeichnet-mit-bild", null).publish();
        withPicture("verzeichnet-mit-ausschnitt", Json.of("x", 0, "y", 0, "width", 0.5, "height", 0.5))
                .publish();
        article("verzeichnet-ohne-bild").publish();
        for (String slug : List.of("verzeichnet-mit-bild", "verzeichnet-mit-ausschnitt")) {
            String shown = Client.reader().get("/articles/" + slug).is(200).text("image.asset.url");
            assertEquals("<image:image><image:loc>" + SITE + shown + "</image:loc></image:image>", picture(slug));
            assertEquals(200, Client.reader().request().get(shown).statusCode());
        }
        assertEquals("", picture("verzeichnet-ohne-bild"));
    }

    /** What the sitemap says of the picture of an article. */
    private static String picture(String slug) {
        String all = all();
        int loc = all.indexOf("<loc>" + SITE + "/de/" + slug + "</loc>");
        String page = all.substring(loc, all.indexOf("</url>", loc));
        int begin = page.indexOf("<image:image>");
        return begin < 0 ? "" : page.substring(begin).replace("&amp;", "&");
    }

    @Test
    void the_news_are_those_of_two_days() {
        article("ist-neu").publish();
        assertTrue(get("/sitemaps/news.xml").is(200).body().contains("Titel ist-neu"));
        clock.advance(Duration.ofHours(49));
        assertFalse(get("/sitemaps/news.xml").is(200).body().contains("Titel ist-neu"));
    }

    @Test
    void the_language_of_news_has_no_region() {
        editor.writes(Json.of(
                        "headline",
                        "Erdapfelsalat",
                        "slug",
                        "erdapfelsalat",
                        "locale",
                        "de-AT",
                        "body",
                        Json.body("Da.")))
                .publish();
        String news = get("/sitemaps/news.xml").is(200).body();
        String page = news.substring(news.indexOf("/de-AT/erdapfelsalat"));
        assertTrue(page.substring(0, page.indexOf("</url>")).contains("<news:language>de</news:language>"), page);
    }

    @Test
    void chinese_news_name_their_script() {
        assertEquals("zh", NewsLanguage.of("zh"));
        assertEquals("zh-cn", NewsLanguage.of("zh-SG"));
        assertEquals("zh-tw", NewsLanguage.of("zh-TW"));
        assertEquals("zh-tw", NewsLanguage.of("zh-Hant"));
        assertEquals("zh-cn", NewsLanguage.of("zh-Hans-HK"));
        assertEquals("gsw", NewsLanguage.of("gsw-CH"));
    }

    @Test
    void an_unchanged_sitemap_is_a_304() {
        article("unveraendert").publish();
        for (String path :
                List.of("/sitemap.xml", "/sitemaps/news.xml", locations().get(0).substring(SITE.length()))) {
            Answer sitemap = get(path).is(200);
            new Answer(Client.reader()
                            .request()
                            .header("If-None-Match", sitemap.header("ETag"))
                            .get(path))
                    .is(304);
        }
        get("/sitemaps/nichts.xml").refuses(404, "not_found");
    }

    @Test
    void robots_find_the_index() {
        Answer robots = get("/robots.txt").is(200);
        assertTrue(robots.body().contains("Sitemap: " + SITE + "/sitemap.xml"));
        assertEquals("text/plain", robots.header("Content-Type").split(";", 2)[0]);
    }
}
