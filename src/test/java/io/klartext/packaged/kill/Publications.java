package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.packaged.PackagedApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Articles that are written and published. */
final class Publications extends Work<Publications.Publication> {
    private static final String ARTICLES = "/api/v1/manage/articles";

    /** The changes of an article that was written and published. */
    static final List<String> CHANGES = List.of("article.created", "article.published");

    private final String word;
    private final JsonNode tag;

    /**
     * A round of publications.
     *
     * @param word what only these articles contain
     * @param tag what only these articles have
     */
    Publications(String word, JsonNode tag) {
        this.word = word;
        this.tag = tag;
    }

    /** An article, and its publication. */
    static final class Publication implements Attempt {
        private final String headline;
        private final Request creation;
        private volatile Request publishing;

        Publication(String headline, Request creation) {
            this.headline = headline;
            this.creation = creation;
        }

        static Publication of(String headline, String text, JsonNode tag) {
            String draft = """
                    {"headline":"%s","bodyMarkdown":"%s","tags":[{"id":"%s"}]}""".formatted(headline, text, id(tag));
            return new Publication(headline, Request.keyed(ARTICLES, headline, draft));
        }

        @Override
        public void carryOut(PackagedApplication server) {
            creation.send(server);
            if (publishing == null) {
                String path = ARTICLES + "/" + id(creation.answer()) + "/publish";
                publishing = new Request(application -> Request.json(application.request(path), "{}")
                        .header("Idempotency-Key", headline + ", publish")
                        .header("If-Match", "\"1\""));
            }
            publishing.send(server);
        }

        JsonNode article() {
            return creation.answer();
        }

        @Override
        public boolean isAnswered() {
            return publishing != null && publishing.isAnswered();
        }
    }

    @Override
    Publication attempt(int number) {
        return Publication.of("Meldung " + word + " " + number, text(number), tag);
    }

    private String text(int number) {
        return "Der Text der Meldung " + number + " zu " + word + ".";
    }

    @Override
    void checkAfterKill(PackagedApplication server) {
        Map<String, JsonNode> articles = articles(server);
        Set<String> published = published(articles);
        for (Publication each : attempts()) {
            if (each.creation.isAnswered()) {
                assertEquals(id(each.creation.answer()), id(articles.get(each.headline)));
            }
            assertTrue(!each.isAnswered() || published.contains(each.headline), each.headline);
        }
        checkReading(server, articles, published);
    }

    @Override
    Map<String, List<String>> checkAfterRepetition(PackagedApplication server) {
        Map<String, JsonNode> articles = articles(server);
        Set<String> wanted = attempts().stream().map(each -> each.headline).collect(Collectors.toSet());
        assertEquals(wanted, articles.keySet());
        assertEquals(wanted, published(articles));
        checkReading(server, articles, wanted);
        Map<String, List<String>> changes = new HashMap<>();
        articles.values().forEach(article -> changes.put(id(article), CHANGES));
        return changes;
    }

    private Map<String, JsonNode> articles(PackagedApplication server) {
        return Pages.by(
                "headline",
                server,
                ARTICLES + "?include=text&tag=" + tag.get("slug").asText());
    }

    private static Set<String> published(Map<String, JsonNode> articles) {
        return articles.keySet().stream()
                .filter(headline -> articles.get(headline).get("state").asText().equals("published"))
                .collect(Collectors.toSet());
    }

    /** Each text is whole, and the lists, the search and the counts agree on what is public. */
    private void checkReading(PackagedApplication server, Map<String, JsonNode> articles, Set<String> published) {
        articles.forEach((headline, article) -> {
            int number = Integer.parseInt(headline.substring(headline.lastIndexOf(' ') + 1));
            assertEquals(text(number), article.get("bodyText").asText().strip());
            assertEquals(1, article.get("tags").size(), headline);
        });
        String slug = tag.get("slug").asText();
        Map<String, JsonNode> list = Pages.by("headline", server, "/api/v1/articles?include=text&tag=" + slug);
        assertEquals(published, list.keySet());
        list.forEach(
                (headline, article) -> assertEquals(articles.get(headline).get("bodyText"), article.get("bodyText")));
        JsonNode found = Pages.get(server, "/api/v1/search?count=exact&limit=1&tag=" + slug + "&q=" + word);
        assertEquals(published.size(), found.at("/page/total").asInt(), "found by the search");
        JsonNode counted = Pages.get(server, "/api/v1/manage/tags/" + id(tag));
        assertEquals(published.size(), counted.get("articleCount").asInt(), "counted by the tag");
        assertEquals(articles.size(), counted.get("workingCopyCount").asInt(), "counted by the tag");
    }
}
