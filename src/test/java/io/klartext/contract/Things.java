package io.klartext.contract;

import io.klartext.testing.Json;
import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes what operations need to exist. */
final class Things {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Contract contract;

    Things(Contract contract) {
        this.contract = contract;
    }

    /** Something new of the kind that the operation is about; its id. */
    String newFor(Operation operation) {
        if (operation.path().contains("/keys")) {
            return id(make("issueKey", Json.of("name", name(), "role", "author")));
        }
        if (operation.path().contains("-rules")) {
            return "";
        }
        return operation.path().contains("/articles")
                ? newArticle()
                : id(make(operation.path().contains("/tags") ? "createTag" : "createAuthor", Json.of("name", name())));
    }

    /** A draft that can be published. */
    String newArticle() {
        return id(make("createArticle", Json.of("headline", name(), "body", Json.body("Ein Satz."))));
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
