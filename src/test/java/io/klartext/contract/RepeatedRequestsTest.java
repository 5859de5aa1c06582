package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.HeldBack;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every POST that changes something can be repeated. The operations come from the contract, so that none is left out. */
@QuarkusTest
class RepeatedRequestsTest {
    /** What has to happen before an operation can work, where a new thing is not enough. */
    private static final Map<String, List<String>> BEFORE = Map.of(
            "returnArticle", List.of("submitArticle"),
            "recallArticle", List.of("submitArticle"),
            "hideComment", List.of("approveComment"),
            "reviewComment", List.of("approveComment"),
            "unpublishArticle", List.of("publishArticle"),
            "discardArticle", List.of("publishArticle"),
            "restoreArticle", List.of("trashArticle"),
            "restoreAsset", List.of("trashAsset"),
            "restoreTag", List.of("trashTag"),
            "restoreAuthor", List.of("trashAuthor"));

    /** What they answer is no thing that has a place of its own. */
    private static final Set<String> WITHOUT_PLACE = Set.of(
            "actOnArticles",
            "takeNext",
            "decideMany",
            "reportComment",
            "verifyMailbox",
            "testWebhook",
            "replayDeliveries");

    private final Contract contract = Contract.read();
    private final Things things = new Things(contract);

    @Inject
    DataSource database;

    @Test
    void an_equal_request_gets_the_same_answer_again() {
        each(post -> {
            Response first = post.send();
            Response second = post.send();
            assertEquals(2, first.statusCode() / 100, () -> post + ": " + first.asString());
            assertEquals(first.statusCode(), second.statusCode(), post.toString());
            assertEquals(first.asString(), second.asString(), post.toString());
            for (String header : List.of("Content-Type", "Location", "ETag")) {
                assertEquals(first.header(header), second.header(header), post + " " + header);
            }
            assertNull(first.header("Idempotency-Replayed"), post.toString());
            assertEquals("true", second.header("Idempotency-Replayed"), post.toString());
        });
    }

    @Test
    void its_answer_is_what_the_next_read_shows() {
        each(WITHOUT_PLACE, post -> {
            Response answer = post.send();
            Response read = Client.admin().request().get(post.placeOf(answer));
            assertEquals(200, read.statusCode(), post.toString());
            assertEquals(answer.header("ETag"), read.header("ETag"), post.toString());
            if (answer.asString().isEmpty()) {
                return; // only its headers answer
            }
            Map<String, Object> shown = members(read);
            if (post.operation().id().equals("submitComment")) {
                shown.keySet().retainAll(members(answer).keySet()); // a receipt
            }
            assertEquals(shown, members(answer), post.toString());
        });
    }

    /** All but what is shown once, and what passes by itself. */
    private static Map<String, Object> members(Response answer) {
        Map<String, Object> members = answer.jsonPath().getMap("");
        List.of("key", "url", "pageUrl", "token", "secret").forEach(members::remove);
        members.remove("lastUsedAt");
        return members;
    }

    @Test
    void the_same_key_with_another_request_is_a_422() {
        each(post -> {
            if (!post.operation().takesBody() && !post.operation().hasParameter("If-Match")) {
                return; // there is no other one
            }
            post.send();
            Response other = post.call()
                    .sendingAgain(post.otherBody())
                    .matching("\"99\"")
                    .send();
            assertEquals(422, other.statusCode(), post.toString());
            assertEquals("idempotency_key_reused", other.path("code"), post.toString());
        });
    }

    @Test
    void while_it_runs_an_equal_request_is_a_409() throws SQLException {
        List<Keyed> posts = posts().toList();
        for (Keyed post : posts) {
            CompletableFuture<Response> running;
            try (HeldBack held = new HeldBack(database)) {
                running = CompletableFuture.supplyAsync(post::send);
                held.await();
                Response second = post.send();
                assertEquals(409, second.statusCode(), post.toString());
                assertEquals("idempotency_in_progress", second.path("code"), post.toString());
                assertEquals("1", second.header("Retry-After"), post.toString());
            }
            assertEquals(2, running.join().statusCode() / 100, post.toString());
        }
    }

    private void each(Consumer<Keyed> test) {
        each(Set.of(), test);
    }

    private void each(Set<String> without, Consumer<Keyed> test) {
        assertAll(
                posts().filter(post -> !without.contains(post.operation().id())).map(post -> () -> test.accept(post)));
    }

    private Stream<Keyed> posts() {
        return contract.operations().stream().filter(Operation::isChangingPost).map(this::ready);
    }

    private Keyed ready(Operation operation) {
        String target = operation.hasPlaceholder() ? things.newFor(operation) : "";
        BEFORE.getOrDefault(operation.id(), List.of()).forEach(step -> things.take(step, target));
        if (operation.id().equals("unscheduleArticle")) {
            Calls.of(contract.operation("publishArticle"))
                    .to(target)
                    .sending("{\"publishAt\":\"2990-01-01T00:00:00Z\"}")
                    .send();
        }
        return new Keyed(operation, target, UUID.randomUUID().toString(), bodyFor(operation));
    }

    private Object bodyFor(Operation operation) {
        if (operation.path().endsWith("/merge")) {
            return Json.of("into", Json.of("id", things.newFor(operation))).toString();
        }
        Object body = Calls.of(operation).body();
        return operation.id().equals("issueKey") ? "{\"name\":\"Probe\",\"role\":\"author\"}" : body;
    }

    /** A request that is sent again and again. */
    private record Keyed(Operation operation, String target, String key, Object body) {
        Response send() {
            return call().sendingAgain(body).send();
        }

        /** Where the thing is that it made or changed. */
        String placeOf(Response answer) {
            String location = answer.header("Location");
            if (location != null) {
                return location;
            }
            String path = operation.pathTo(target);
            // Who holds a token reads by it, not by the id.
            String id = operation.path().contains("{token}") ? target : answer.path("id");
            return path.substring(0, path.indexOf(target)) + id;
        }

        Calls call() {
            return Calls.of(operation).to(target).keyed(key);
        }

        Object otherBody() {
            return body instanceof byte[]
                    ? Form.withFile("probe.png", Pictures.png(5, 3)).bytes()
                    : body == null
                            ? null
                            : body.toString().replace("Probe", "Andere Probe").replace("1000000", "2000000");
        }

        @Override
        public String toString() {
            return operation.toString();
        }
    }
}
