package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.contract.Exchange.Message;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The check finds what it is there to find. */
class ContractCheckTest {
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String PROBLEM = "application/problem+json";

    private final Contract contract = Contract.read();
    private final ContractCheck check = new ContractCheck(contract);
    private final String article = example("Article", node -> {});

    @Test
    void finds_nothing_where_all_is_well() {
        assertEquals(List.of(), article(200, JSON, article));
    }

    @Test
    void finds_undocumented_statuses_and_media_types() {
        assertFound(article(418, JSON, article), "the status 418");
        assertFound(article(200, "text/html", article), "the media type 'text/html'");
        assertFound(article(404, JSON, "{}"), "the media type 'application/json'");
    }

    @Test
    void finds_members_that_are_missing_unknown_or_wrong() {
        assertFound(article(200, JSON, example("Article", node -> node.remove("kicker"))), "'kicker'");
        assertFound(article(200, JSON, example("Article", node -> node.put("password", "x"))), "'password'");
        assertFound(article(200, JSON, example("Article", node -> node.putNull("headline"))), "/headline");
        assertFound(article(200, JSON, example("Article", node -> node.put("updatedAt", "gestern"))), "/updatedAt");
        assertFound(article(200, JSON, example("Article", node -> node.put("id", "17"))), "/id");
    }

    @Test
    void finds_missing_members_unless_they_were_deselected() {
        String narrow = "{\"slug\":\"leica\"}";
        assertEquals(List.of(), exchange("GET", "/api/v1/articles/leica", "fields=slug", 200, JSON, narrow));
        assertFound(article(200, JSON, narrow), "'headline'");
    }

    @Test
    void finds_missing_headers() {
        Message answer = new Message(Map.of("Content-Type", JSON), article);
        assertFound(
                check.differences(new Exchange("GET", "/api/v1/articles/leica", "", nothing(), 200, answer)),
                "the header X-Request-Id is missing");
    }

    @Test
    void finds_accepted_bodies_that_are_not_documented() {
        Message request = new Message(Map.of("Content-Type", JSON), "{\"headline\":7}");
        Message answer = new Message(
                Map.of(
                        "Content-Type", JSON,
                        "X-Request-Id", "1",
                        "ETag", "\"3\"",
                        "Cache-Control", "no-store",
                        "Location", "/api/v1/manage/articles/1"),
                example("ManagedArticle", node -> {}));
        List<String> differences =
                check.differences(new Exchange("POST", "/api/v1/manage/articles", "", request, 201, answer));
        assertFound(differences, "accepted: /headline");
    }

    @Test
    void wants_problems_where_there_is_no_operation() {
        assertFound(exchange("GET", "/api/v1/nothing", "", 200, JSON, "{}"), "there is no such operation");
        assertFound(exchange("GET", "/api/v1/nothing", "", 404, "text/html", "Nope"), "not with 'text/html'");
        assertFound(exchange("PUT", "/api/v1/tags", "", 405, PROBLEM, "{}"), "Allow", "'requestId'");
    }

    private List<String> article(int status, String type, String body) {
        return exchange("GET", "/api/v1/articles/leica", "", status, type, body);
    }

    private List<String> exchange(String method, String path, String query, int status, String type, String body) {
        Map<String, String> headers = Map.of(
                "Content-Type", type,
                "X-Request-Id", "1",
                "ETag", "\"0FhYkOeHJ2Gv3m4W1x5fBA\"",
                "Cache-Control", "public",
                "CDN-Cache-Control", "public",
                "Vary", "Accept-Encoding");
        Message answer = new Message(headers, body);
        return check.differences(new Exchange(method, path, query, nothing(), status, answer));
    }

    private static Message nothing() {
        return new Message(Map.of(), "");
    }

    private String example(String name, Consumer<ObjectNode> change) {
        JsonNode example = contract.document().at("/components/examples/" + name + "/value");
        ObjectNode copy = example.deepCopy();
        change.accept(copy);
        return copy.toString();
    }

    private static void assertFound(List<String> differences, String... parts) {
        for (String part : parts) {
            assertTrue(
                    differences.stream().anyMatch(difference -> difference.contains(part)),
                    () -> part + " is not in " + differences);
        }
    }
}
