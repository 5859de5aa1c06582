package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.packaged.PackagedApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Comments of readers on one article. Two of three wait for a moderator; some of the others reply to each other. */
final class Comments extends Work<Comments.Submission> {
    private static final int ACCEPTED = 202;

    private final String word;
    private final JsonNode article;
    private final List<String> published = new CopyOnWriteArrayList<>();
    private final Queue<String> held = new ConcurrentLinkedQueue<>();

    Comments(String word, JsonNode article) {
        this.word = word;
        this.article = article;
    }

    /** A comment, and the request that submits it. */
    final class Submission implements Attempt {
        private final String text;
        private final Request request;

        Submission(String text, Request request) {
            this.text = text;
            this.request = request;
        }

        @Override
        public void carryOut(PackagedApplication server) {
            boolean first = !isAnswered();
            request.send(server);
            if (first) {
                (request.status() == ACCEPTED ? held : published).add(id(request.answer()));
            }
        }

        @Override
        public boolean isAnswered() {
            return request.isAnswered();
        }
    }

    @Override
    Submission attempt(int number) {
        String text = "Kommentar " + number + " zu " + word
                + (number % 3 == 0 ? "" : ", siehe www.example.org/" + word + "/" + number);
        String parent = number % 4 == 3 && !published.isEmpty() ? published.get(number % published.size()) : null;
        String comment = """
                {"name":"Ada","email":"ada%d@example.org","text":"%s","parentId":%s}""".formatted(number, text, parent == null ? null : '"' + parent + '"');
        String path = "/api/v1/articles/" + article.get("slug").asText() + "/comments";
        return new Submission(
                text,
                new Request(server -> Request.json(server.anonymous(path), comment)
                        .header("Idempotency-Key", word + " comment " + number)));
    }

    /** The ids of comments that wait for a moderator. */
    Queue<String> held() {
        return held;
    }

    @Override
    void checkAfterKill(PackagedApplication server) {
        Map<String, JsonNode> found = found(server);
        for (Submission each : answered()) {
            assertEquals(id(each.request.answer()), id(found.get(each.text)));
        }
        Set<String> texts = attempts().stream().map(each -> each.text).collect(Collectors.toSet());
        assertTrue(texts.containsAll(found.keySet()), "a text is not whole");
        checkReading(server, found);
    }

    @Override
    Map<String, List<String>> checkAfterRepetition(PackagedApplication server) {
        Map<String, JsonNode> found = found(server);
        assertEquals(attempts().stream().map(each -> each.text).collect(Collectors.toSet()), found.keySet());
        checkReading(server, found);
        Map<String, List<String>> changes = new HashMap<>();
        for (Submission each : attempts()) {
            boolean waited = each.request.status() == ACCEPTED;
            boolean isPublic = isPublic(found.get(each.text));
            List<String> told = waited && isPublic
                    ? List.of("comment.held", "comment.published")
                    : List.of(waited ? "comment.held" : "comment.published");
            changes.put(id(each.request.answer()), told);
        }
        return changes;
    }

    private Map<String, JsonNode> found(PackagedApplication server) {
        return Pages.by("text", server, "/api/v1/manage/comments?article=" + id(article));
    }

    /** Readers see the comments that are public, and their number. */
    private void checkReading(PackagedApplication server, Map<String, JsonNode> found) {
        String path = "/api/v1/articles/" + article.get("slug").asText();
        Set<String> shown =
                Pages.by("text", server, path + "/comments?view=flat").keySet();
        assertEquals(
                found.keySet().stream()
                        .filter(text -> isPublic(found.get(text)))
                        .collect(Collectors.toSet()),
                shown);
        JsonNode read = Pages.get(server, path);
        assertEquals(shown.size(), read.at("/comments/count").asInt(), "counted by the article");
    }

    private static boolean isPublic(JsonNode comment) {
        return comment.get("state").asText().equals("published");
    }
}
