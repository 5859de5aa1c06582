package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Every operation refuses what it says it refuses. The operations come from the contract, so that none is left out. */
@QuarkusTest
class ProblemStatusesTest {
    private static final Set<String> SCOPES = Set.of(
            "articles:read",
            "articles:write",
            "articles:write-own",
            "articles:publish",
            "tags:write",
            "authors:write",
            "assets:write",
            "comments:moderate",
            "comments:pii",
            "webhooks:manage",
            "site:manage",
            "metrics:read",
            "keys:manage",
            "audit:read");

    /** A parameter that no operation knows: refused last of what is refused before an operation does anything. */
    private static final Map<String, String> NONSENSE = Map.of("nonsense", "1");

    private final Contract contract = Contract.read();
    private final Things things = new Things(contract);

    @Test
    void an_unknown_parameter_is_a_400() {
        each(operation -> true, 400, operation -> Calls.of(operation).asking(NONSENSE));
    }

    @Test
    void management_without_a_key_is_a_401() {
        each(Operation::isManagement, 401, operation -> Calls.of(operation).with(null));
    }

    @Test
    void a_wrong_key_is_a_401_everywhere() {
        each(operation -> true, 401, operation -> Calls.of(operation).with("klartext_wrong"));
    }

    @Test
    void each_operation_asks_for_one_of_its_scopes_and_for_nothing_else() {
        SCOPES.forEach(scope -> {
            String key = things.newKey(scope);
            each(
                    Operation::isManagement,
                    operation -> isOpenTo(operation, scope) ? 400 : 403,
                    operation -> Calls.of(operation).with(key).asking(NONSENSE));
        });
    }

    private static boolean isOpenTo(Operation operation, String scope) {
        return operation.needs().contains(scope) || operation.needs().contains("any key");
    }

    @Test
    void what_is_not_there_is_a_404() {
        // What is put where nothing was is created.
        Predicate<Operation> reads =
                operation -> operation.hasPlaceholder() && operation.statuses().contains(404);
        each(reads, 404, Calls::of);
        each(reads, 404, operation -> Calls.of(operation).to("nicht-da"));
    }

    @Test
    void an_answer_in_html_is_a_406() {
        each(operation -> true, 406, operation -> Calls.of(operation).accepting("text/html"));
    }

    @Test
    void an_older_version_is_a_412() {
        each(
                takes("If-Match"),
                412,
                operation -> Calls.of(operation).to(things.newFor(operation)).matching("\"999\""));
    }

    @Test
    void no_version_is_a_428() {
        each(
                takes("If-Match"),
                428,
                operation -> Calls.of(operation).to(things.newFor(operation)).matching(null));
    }

    private static Predicate<Operation> takes(String parameter) {
        return operation -> operation.hasParameter(parameter);
    }

    @Test
    void a_huge_body_is_a_413() {
        String huge = "{\"name\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";
        each(
                ProblemStatusesTest::takesJson,
                413,
                operation -> Calls.of(operation).sending(huge));
    }

    private static boolean takesJson(Operation operation) {
        return operation.takesBody() && !operation.takesForm() && !operation.takesPieces();
    }

    @Test
    void a_body_of_another_media_type_is_a_415() {
        each(Operation::takesBody, 415, operation -> Calls.of(operation).as("text/plain"));
    }

    @Test
    void an_unknown_member_is_a_422() {
        each(
                ProblemStatusesTest::takesJson,
                422,
                operation -> Calls.of(operation).to(things.newFor(operation)).sending("{\"nonsense\":1}"));
        Form form = Form.withFile("probe.png", Pictures.png(4, 3)).with("nonsense", "1");
        each(
                Operation::takesForm,
                422,
                operation -> Calls.of(operation).to(things.newFor(operation)).sending(form));
    }

    @Test
    void an_unfinished_article_is_a_422_when_it_is_published() {
        String id =
                things.make("createArticle", Json.of("lead", "Nur ein Anfang.")).path("id");
        things.take("publishArticle", id).then().statusCode(422);
    }

    @Test
    void a_taken_slug_is_a_409() {
        Map.of("createArticle", "headline", "createTag", "name", "createAuthor", "name")
                .forEach((create, name) -> {
                    String slug = "doppelt-" + create.toLowerCase(java.util.Locale.ROOT);
                    things.make(create, Json.of(name, "Doppelt", "slug", slug));
                    Response second = Calls.of(contract.operation(create))
                            .sending(Json.of(name, "Noch einmal", "slug", slug).toString())
                            .send();
                    assertEquals("slug_taken", second.path("code"), create);
                });
    }

    @Test
    void what_the_state_forbids_is_a_409() {
        forbidden("restoreArticle");
        forbidden("restoreTag");
        forbidden("restoreAuthor");
        forbidden("unpublishArticle");
        forbidden("trashArticle", "publishArticle");
        forbidden("publishArticle", "trashArticle");
        forbidden("submitArticle", "submitArticle");
        forbidden("returnArticle");
        forbidden("unscheduleArticle");
        forbidden("discardArticle");
        forbidden("archiveArticle", "archiveArticle");
        forbidden("changeArticle", "trashArticle");
        forbidden("putBlock", "trashArticle");
        forbidden("removeBlock", "trashArticle");
        forbidden("restoreRevision", "trashArticle");
        forbidden("restoreAsset");
        forbidden("trashAsset", "trashAsset");
        forbidden("changeAsset", "trashAsset");
        forbidden("replaceAssetFile", "trashAsset");
        forbidden("changeTag", "trashTag");
        forbidden("trashTag", "trashTag");
        forbidden("changeAuthor", "trashAuthor");
        forbidden("trashAuthor", "trashAuthor");
        forbidden("mergeTag", "trashTag");
        forbidden("mergeAuthor", "trashAuthor");
        forbidden("revokeKey", "revokeKey");
        forbidden("withdrawComment", "withdrawComment");
        forbidden("editOwnComment", "withdrawComment");
        forbidden("acceptCommentEdit", "discardCommentEdit");
        forbidden("discardCommentEdit", "acceptCommentEdit");
        forbidden("editStaffComment", "withdrawStaffComment");
        forbidden("withdrawStaffComment", "withdrawStaffComment");
        forbidden("approveComment", "approveComment");
        forbidden("rejectComment", "rejectComment");
        forbidden("markCommentSpam", "rejectComment");
        forbidden("hideComment");
        forbidden("reviewComment");
        forbidden("eraseComment", "eraseComment");
    }

    private void forbidden(String operation, String... before) {
        String id = things.newFor(contract.operation(operation));
        for (String step : before) {
            things.take(step, id).then().statusCode(200);
        }
        assertEquals(409, things.take(operation, id).statusCode(), operation);
    }

    private void each(Predicate<Operation> which, int status, Function<Operation, Calls> call) {
        each(which, operation -> status, call);
    }

    private void each(
            Predicate<Operation> which, Function<Operation, Integer> status, Function<Operation, Calls> call) {
        assertAll(contract.operations().stream()
                .filter(which)
                .map(operation -> () -> assertEquals(
                        status.apply(operation), call.apply(operation).send().statusCode(), operation.toString())));
    }
}
