package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every operation answers what it says it answers. What the answers mean is tested with the features. */
@QuarkusTest
class SuccessStatusesTest {
    private final Contract contract = Contract.read();
    private final Things things = new Things(contract);

    @Test
    void lists() {
        String id = things.newArticle();
        works("publishArticle", id);
        contract.operations().stream()
                .filter(operation -> operation.id().startsWith("list"))
                .forEach(operation -> assertEquals(
                        200,
                        Calls.of(operation)
                                .to(operation.hasPlaceholder() ? things.newFor(operation) : "")
                                .asking(Map.of("count", "exact"))
                                .send()
                                .statusCode(),
                        operation.toString()));
    }

    @Test
    void the_life_of_an_article() {
        String tag = things.make("createTag", Json.of("name", Things.name())).path("slug");
        String author =
                things.make("createAuthor", Json.of("name", Things.name())).path("slug");
        String id = things.make("createArticle", article(tag, author)).path("id");
        works("changeArticle", id);
        works("publishArticle", id);
        works("getManagedArticle", id);
        works("getArticle", id);
        works("getTag", tag);
        works("getAuthor", author);
        works("discardArticle", id);
        works("unpublishArticle", id);
        works("trashArticle", id);
        works("restoreArticle", id);
        works("submitArticle", id);
        works("returnArticle", id);
        works("archiveArticle", id);
        works("restoreArticle", id);
        works("publishArticle", id, "{\"publishAt\":\"2990-01-01T00:00:00Z\"}");
        works("unscheduleArticle", id);
        works("listArticleHistory", id);
        works("getRevision", id);
        works("compareRevisions", id);
        works("restoreRevision", id);
        works("putBlock", id);
        works("removeBlock", id);
    }

    private static Json article(String tag, String author) {
        return Json.of(
                "headline",
                Things.name(),
                "body",
                Json.body("Ein Satz."),
                "tags",
                Json.array(Json.of("slug", tag)),
                "authors",
                Json.array(Json.of("slug", author)),
                "sources",
                Json.array(Json.of("label", "Ein Gespräch")),
                "seo",
                Json.of("title", "Kurz", "canonicalUrl", "https://example.org/kurz"));
    }

    @Test
    void some_members_of_an_article() {
        String id = things.newArticle();
        works("publishArticle", id);
        for (String operation : List.of("getArticle", "getManagedArticle", "listArticles", "listManagedArticles")) {
            Calls.of(contract.operation(operation))
                    .to(id)
                    .asking(Map.of("fields", "headline,seo"))
                    .send()
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void the_lives_of_tags_and_authors() {
        for (String kind : List.of("Tag", "Author")) {
            String id =
                    things.make("create" + kind, Json.of("name", Things.name())).path("id");
            works("getManaged" + kind, id);
            works("change" + kind, id);
            works("trash" + kind, id);
            works("restore" + kind, id);
        }
    }

    @Test
    void the_life_of_a_picture() {
        String id = things.newAsset();
        works("getManagedAsset", id);
        works("changeAsset", id);
        works("replaceAssetFile", id);
        works("listAssetUsages", id);
        works("trashAsset", id);
        works("restoreAsset", id);
    }

    @Test
    void the_life_of_a_key() {
        works("getMe", "");
        String id = things.make("issueKey", Json.of("name", "Kurz", "role", "author"))
                .path("id");
        works("getKey", id);
        works("revokeKey", id);
    }

    @Test
    void the_life_of_a_webhook() {
        String id = things.newFor(contract.operation("getWebhook"));
        works("getWebhook", id);
        works("changeWebhook", id);
        works("rotateWebhookSecret", id);
        works("deleteWebhook", id);
    }

    @Test
    void the_lives_of_rules() {
        works("getReasons", "");
        Response added = Calls.of(contract.operation("createReason")).send();
        works("getReason", added.path("id"));
        Json same = Json.of(
                "code",
                added.path("code"),
                "texts",
                Json.of("de", "Anders", "en", "Other"),
                "actions",
                Json.array("hide"));
        works("changeReason", added.path("id"), same.toString());
        for (String kind : List.of("WordRule", "BlockRule")) {
            String id = things.newFor(contract.operation("get" + kind));
            works("get" + kind, id);
            works("change" + kind, id);
            works("delete" + kind, id);
        }
    }

    @Test
    void the_life_of_a_comment() {
        String id = things.newFor(contract.operation("approveComment"));
        works("getManagedComment", id);
        works("getCommentWriter", id);
        works("setWriterTreatment", id);
        works("getWriterTreatment", id);
        works("searchComments", "");
        works("leaseItem", id);
        works("approveComment", id);
        works("reviewComment", id);
        works("hideComment", id);
        works("rejectComment", id);
        works("approveComment", id);
        works("markCommentSpam", id);
        works("eraseComment", id);
        for (String operation : List.of("editStaffComment", "withdrawStaffComment")) {
            works(operation, things.newFor(contract.operation(operation)));
        }
        works("editOwnComment", things.newFor(contract.operation("editOwnComment")));
        for (String operation : List.of("acceptCommentEdit", "discardCommentEdit")) {
            works(operation, things.newFor(contract.operation(operation)));
        }
    }

    private void works(String operation, String id, String body) {
        Calls.of(contract.operation(operation))
                .to(id)
                .sending(body)
                .send()
                .then()
                .statusCode(200);
    }

    private void works(String operation, String id) {
        assertEquals(200, things.take(operation, id).statusCode(), operation);
    }
}
