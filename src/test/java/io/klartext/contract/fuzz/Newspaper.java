package io.klartext.contract.fuzz;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Pictures;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Published articles with all that belongs to them, and where readers find it. */
final class Newspaper {
    private static final String SOURCE = "seitentueren";

    private final Client editor = Client.withNewKey("editor");
    private final String tag = editor.makesTag("Nebeneingang");
    private final Answer author =
            editor.post("/manage/authors", Json.of("name", "Hinter Tuer")).is(201);
    private final Answer picture = editor.uploads(Form.withFile("seitentuer.png", Pictures.png(40, 30))
            .with("alt", "Eine Tür")
            .with("credit", "Hinter Tuer"));
    private final String externalId = UUID.randomUUID().toString();
    private final String article;
    private final String own;
    private final String comment;

    /** @param writer who wrote one of the articles, which an editor published */
    Newspaper(Client writer) {
        article = published();
        own = writer.writes("Zur Seitentuer eigener Hand").by(editor).publish().id();
        Answer taken = new Answer(Client.reader()
                .request()
                .header("X-Forwarded-For", Networks.next())
                .contentType("application/json")
                .body(Json.of("name", "Torsten", "email", "tor@example.org", "text", "Offen.")
                        .toString())
                .post("/api/v1/articles/" + article + "/comments"));
        comment = taken.is(202).text("id");
        Client.admin().act("/manage/comments/" + comment + "/approve", 1).is(200);
    }

    private String published() {
        Json draft = Json.of(
                "headline",
                "Zur Seitentuer hinein",
                "lead",
                "Niemand sieht hin.",
                "body",
                Json.body("Ein Satz an der Tür."),
                "tags",
                Json.array(Json.of("slug", tag)),
                "authors",
                Json.array(Json.of("id", author.text("id"))),
                "image",
                Json.of("asset", Json.of("id", picture.text("id")), "alt", "Eine Tür"));
        String id = editor.post(
                        "/manage/article-imports",
                        Json.of("source", SOURCE, "externalId", externalId, "article", draft))
                .is(201)
                .text("id");
        editor.act("/manage/articles/" + id + "/publish", 1).is(200);
        return id;
    }

    /** The order that would import the article again. */
    Json importAgain(Json draft) {
        return Json.of("source", SOURCE, "externalId", externalId, "article", draft);
    }

    /** What stands in the places of a path, by the collection before it. */
    List<String> targets(String path) {
        String first = path.replaceFirst("^/api/v1/manage/", "").replaceFirst("/.*", "");
        return Map.of(
                        "articles", List.of(article, own),
                        "assets", List.of(picture.text("id")),
                        "tags", List.of(tag),
                        "authors", List.of(author.text("id")),
                        "comments", List.of(comment))
                .getOrDefault(first, List.of(""));
    }

    /** What is written about in bodies: all that is public. */
    List<String> ids() {
        return List.of(article, own, picture.text("id"), author.text("id"), comment);
    }

    /** Somebody else's article. */
    String article() {
        return article;
    }

    /** The writer's own article. */
    String own() {
        return own;
    }

    String picture() {
        return picture.text("id");
    }

    String tag() {
        return tag;
    }

    /** Where readers find it. */
    List<String> addresses() {
        Answer shown = Client.reader().get("/articles/" + article).is(200);
        String slug = shown.text("slug");
        String file = URI.create(shown.text("image.asset.url")).getRawPath();
        Stream<String> articles = Stream.of(slug, own)
                .flatMap(one -> Stream.of(
                        "/api/v1/articles/" + one + "?include=html,markdown,text",
                        "/api/v1/articles/" + one + "/related",
                        "/api/v1/articles/" + one + "/comments",
                        "/api/v1/resolve?path=/" + one));
        return Stream.concat(
                        articles,
                        Stream.of(
                                "/api/v1/articles?tag=" + tag + "&fields=body&count=exact",
                                "/api/v1/articles?limit=20&count=exact",
                                "/api/v1/search?q=Seitentuer&count=exact",
                                "/api/v1/search/suggest?q=Seitent",
                                "/api/v1/tags/" + tag,
                                "/api/v1/tags?count=exact",
                                "/api/v1/authors/" + author.text("slug"),
                                "/api/v1/authors?count=exact",
                                "/api/v1/assets/" + picture.text("id"),
                                "/api/v1/archive",
                                "/api/v1/site",
                                "/oembed?url=http://localhost:8080/" + slug,
                                "/feeds/atom",
                                "/feeds/rss?tag=" + tag,
                                "/feeds/json",
                                "/feeds/comments/" + article,
                                "/sitemap.xml",
                                "/sitemaps/news.xml",
                                "/robots.txt",
                                file))
                .toList();
    }
}
