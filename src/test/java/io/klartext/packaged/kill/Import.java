package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.packaged.PackagedApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The import of articles from another system, which names them by numbers. */
final class Import extends Work<Import.ImportedArticle> {
    static final int ARTICLES = 200;

    private final String word;
    private final JsonNode tag;

    Import(String word, JsonNode tag) {
        this.word = word;
        this.tag = tag;
    }

    /** An article, and the request that imports it. */
    record ImportedArticle(Request request) implements Attempt {
        @Override
        public void carryOut(PackagedApplication server) {
            request.send(server);
        }

        @Override
        public boolean isAnswered() {
            return request.isAnswered();
        }
    }

    @Override
    ImportedArticle attempt(int number) {
        String article = """
                {"source":"%s","externalId":"%d","article":{
                    "headline":"Import %s %d","bodyHtml":"<p>%s</p>","tags":[{"id":"%s"}]}}""".formatted(word, number, word, number, text(number), id(tag));
        return new ImportedArticle(
                new Request(server -> Request.json(server.request("/api/v1/manage/article-imports"), article)));
    }

    private String text(int number) {
        return "Der Text von " + number + " aus " + word + ".";
    }

    /** One client imports one article after the other. */
    @Override
    void carryOutNext(PackagedApplication server) {
        if (attempts().size() < ARTICLES) {
            super.carryOutNext(server);
        } else {
            pause();
        }
    }

    @Override
    void repeat(PackagedApplication server) {
        super.repeat(server);
        while (attempts().size() < ARTICLES) {
            carryOutNext(server);
        }
    }

    @Override
    void checkAfterKill(PackagedApplication server) {
        check(articles(server));
    }

    @Override
    Map<String, List<String>> checkAfterRepetition(PackagedApplication server) {
        Map<String, JsonNode> articles = articles(server);
        check(articles);
        assertEquals(ARTICLES, articles.size());
        JsonNode counted = Pages.get(server, "/api/v1/manage/tags/" + id(tag));
        assertEquals(0, counted.get("articleCount").asInt());
        assertEquals(ARTICLES, counted.get("workingCopyCount").asInt());
        Map<String, List<String>> changes = new HashMap<>();
        articles.values().forEach(article -> changes.put(id(article), List.of("article.created")));
        return changes;
    }

    private Map<String, JsonNode> articles(PackagedApplication server) {
        String slug = tag.get("slug").asText();
        return Pages.by("headline", server, "/api/v1/manage/articles?include=text&tag=" + slug);
    }

    /** Each article is whole and was changed by no repetition, and those that were answered are there. */
    private void check(Map<String, JsonNode> articles) {
        articles.forEach((headline, article) -> {
            int number = Integer.parseInt(headline.substring(headline.lastIndexOf(' ') + 1));
            assertEquals(text(number), article.get("bodyText").asText().strip());
            assertEquals(1, article.get("version").asInt(), headline);
        });
        for (ImportedArticle each : answered()) {
            JsonNode answer = each.request.answer();
            assertEquals(id(answer), id(articles.get(answer.get("headline").asText())));
        }
    }
}
