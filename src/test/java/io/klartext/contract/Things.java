package io.klartext.contract;

import io.klartext.comment.mailbox.Postbox;
import io.klartext.testing.Json;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes what operations need to exist. */
public final class Things {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Contract contract;

    public Things(Contract contract) {
        this.contract = contract;
    }

    /** Something new of the kind that the operation is about; its id. */
    public String newFor(Operation operation) {
        if (operation.path().contains("/keys")) {
            return id(make("issueKey", Json.of("name", name(), "role", "author")));
        }
        if (operation.path().contains("/webhooks")) {
            return id(make("createWebhook", Json.of("url", "https://example.org/hook", "paused", true)));
        }
        if (operation.path().contains("/assets")) {
            return newAsset();
        }
        if (operation.path().contains("/comment-status/")) {
            String statusUrl = newComment().path("statusUrl");
            return statusUrl.substring(statusUrl.lastIndexOf('/') + 1);
        }
        if (operation.path().endsWith("-edit")) {
            return newEditedComment();
        }
        if (operation.id().equals("reportComment")) {
            String id = id(newComment());
            take("approveComment", id).then().statusCode(200);
            return id;
        }
        if (operation.id().endsWith("StaffComment")) {
            Response made = take("replyToReaders", newPublishedArticle());
            made.then().statusCode(201);
            return id(made);
        }
        if (operation.path().contains("/comment-verifications/")) {
            return newQuestion();
        }
        if (operation.path().startsWith("/api/v1/manage/comments")
                || operation.path().startsWith("/api/v1/manage/moderation/queue/")) {
            return id(newComment());
        }
        if (operation.path().matches(".*/articles/.*/comments")) {
            return newPublishedArticle();
        }
        if (operation.path().contains("-rules")) {
            Response made = Calls.of(contract.operation(
                            operation.path().contains("/word-rules") ? "createWordRule" : "createBlockRule"))
                    .send();
            made.then().statusCode(201);
            return id(made);
        }
        if (operation.path().contains("/reasons")) {
            Response made = Calls.of(contract.operation("createReason")).send();
            made.then().statusCode(201);
            return id(made);
        }
        return operation.path().contains("/articles")
                ? newArticle()
                : id(make(operation.path().contains("/tags") ? "createTag" : "createAuthor", Json.of("name", name())));
    }

    /** A picture. */
    String newAsset() {
        Response made = Calls.of(contract.operation("uploadAsset")).send();
        made.then().statusCode(201);
        return id(made);
    }

    /** A draft that can be published. */
    String newArticle() {
        return id(make("createArticle", Json.of("headline", name(), "body", Json.body("Ein Satz."))));
    }

    private String newPublishedArticle() {
        String id = newArticle();
        take("publishArticle", id).then().statusCode(200);
        return id;
    }

    /** A comment that waits. */
    private Response newComment() {
        Response taken = take("submitComment", newPublishedArticle());
        taken.then().statusCode(202);
        return taken;
    }

    /** A question to a mailbox; the token in the mail. */
    private String newQuestion() {
        String address = UUID.randomUUID() + "@example.org";
        Json comment = Json.of("name", "Probe", "email", address, "text", "Probe");
        Response taken = Calls.of(contract.operation("submitComment"))
                .to(newPublishedArticle())
                .sending(comment.toString())
                .send();
        taken.then().statusCode(202);
        return Postbox.tokenFor(address);
    }

    /** A comment that readers see, with an edit that waits. */
    private String newEditedComment() {
        Response taken = newComment();
        take("approveComment", id(taken)).then().statusCode(200);
        String statusUrl = taken.path("statusUrl");
        Calls.of(contract.operation("editOwnComment"))
                .to(statusUrl.substring(statusUrl.lastIndexOf('/') + 1))
                .sending("{\"text\":\"Anders\"}")
                .send()
                .then()
                .statusCode(200);
        return id(taken);
    }

    /** A key with that scope only; its secret. */
    String newKey(String scope) {
        return make("issueKey", Json.of("name", scope, "scopes", Json.array(scope)))
                .path("key");
    }

    Response make(String operation, Json draft) {
        Response made = Calls.of(contract.operation(operation))
                .sending(draft.toString())
                .send();
        made.then().statusCode(201);
        return made;
    }

    Response take(String operation, String id) {
        return Calls.of(contract.operation(operation)).to(id).send();
    }

    static String name() {
        return "Ding " + NUMBER.incrementAndGet();
    }

    private static String id(Response made) {
        return made.path("id");
    }
}
