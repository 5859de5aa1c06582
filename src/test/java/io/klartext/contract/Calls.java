package io.klartext.contract;

import static io.restassured.RestAssured.given;

import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Networks;
import io.klartext.testing.Pictures;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** One call of an operation, good in every respect until a test spoils one. */
public final class Calls {
    public static final String NO_ID = "00000000-0000-7000-8000-000000000000";

    private final Operation operation;
    private final RequestSpecification request =
            given().filter(ContractFilter.instance()).header("X-Forwarded-For", Networks.next());
    private String target = NO_ID;
    private String key;
    private String match = "*";
    private Object body;
    private String contentType;

    private Calls(Operation operation) {
        this.operation = operation;
        key = operation.isManagement() ? Client.ADMIN_KEY : null;
        if (operation.takesForm()) {
            sending(Form.withFile("probe.png", Pictures.png(4, 3)));
        } else if (operation.takesPieces()) {
            contentType = Operation.PIECE;
            body = new byte[] {'G', 'I', 'F'};
        } else if (operation.takesBody()) {
            contentType = operation.requestContent().keySet().iterator().next();
            body = operation.method().equals("PATCH") ? "{}" : draft();
        }
    }

    private String draft() {
        if (operation.id().equals("submitComment")) {
            return "{\"name\":\"Probe\",\"email\":\"probe@example.org\",\"text\":\"Probe\"}";
        }
        if (operation.id().equals("rotateWebhookSecret")) {
            return "{}";
        }
        if (operation.path().endsWith("/webhooks") || operation.id().equals("changeWebhook")) {
            return "{\"url\":\"https://example.org/hook\",\"authorization\":\"Probe\",\"paused\":true}";
        }
        if (operation.id().equals("replayDeliveries")) {
            return "{\"since\":0,\"until\":1000000}";
        }
        if (operation.path().startsWith("/api/v1/manage/article-")) {
            return many();
        }
        if (operation.path().endsWith("/assignment")) {
            return "{\"dueAt\":\"2990-01-01T00:00:00Z\"}";
        }
        if (operation.path().endsWith("/notes")) {
            return "{\"text\":\"Probe\"}";
        }
        if (operation.id().equals("actOnArticles")) {
            return "{\"action\":\"archive\",\"note\":\"Probe\",\"items\":[{\"id\":\"" + NO_ID + "\",\"version\":1}]}";
        }
        if (operation.id().equals("reportComment")) {
            return "{\"reason\":\"spam\",\"text\":\"Probe\"}";
        }
        if (operation.path().endsWith("/blocks/{key}")) {
            return "{\"_type\":\"divider\"}";
        }
        if (operation.path().endsWith("/merge")) {
            return "{\"into\":{\"slug\":\"nicht-da\"}}";
        }
        if (operation.id().equals("searchComments")) {
            return "{\"email\":\"probe@example.org\"}";
        }
        if (operation.path().endsWith("/treatment")) {
            return "{\"treatment\":\"trust\"}";
        }
        if (operation.path().startsWith("/api/v1/manage/comments/")) {
            return "{\"reason\":\"insult\",\"note\":\"Probe\"}";
        }
        if (operation.id().equals("replyToReaders")) {
            return "{\"text\":\"Probe\",\"name\":\"Redaktion\"}";
        }
        if (operation.path().contains("/moderation/")) {
            return moderation();
        }
        if (operation.path().contains("{id}/")) {
            return "{\"note\":\"Probe\"}";
        }
        return operation.path().endsWith("/articles")
                ? "{\"headline\":\"Probe\"}"
                : "{\"name\":\"Probe " + UUID.randomUUID() + "\"}";
    }

    private String many() {
        return operation.path().endsWith("/article-imports")
                ? "{\"source\":\"probe\",\"externalId\":\"Probe\",\"article\":{\"headline\":\"Probe\"}}"
                : "{\"action\":\"archive\",\"note\":\"Probe\",\"items\":[{\"id\":\"" + NO_ID + "\",\"version\":1}]}";
    }

    private String moderation() {
        if (operation.path().contains("/word-rules")) {
            return "{\"value\":\"Probe\",\"action\":\"flag\"}";
        }
        if (operation.path().contains("/block-rules")) {
            return "{\"kind\":\"email_domain\",\"value\":\"probe.example\",\"action\":\"hold\",\"reason\":\"Probe\"}";
        }
        if (operation.path().contains("/reasons")) {
            return "{\"code\":\"probe_" + UUID.randomUUID().toString().substring(0, 8)
                    + "\",\"texts\":{\"de\":\"Probe\",\"en\":\"Probe\"},\"actions\":[\"reject\"]}";
        }
        if (operation.path().endsWith("/replay")) {
            return "{\"policy\":{},\"wordRules\":[{\"value\":\"Probe\",\"action\":\"hold\"}],\"last\":10}";
        }
        return operation.path().endsWith("/decisions")
                ? "{\"items\":[{\"id\":\"" + NO_ID + "\",\"version\":1,\"action\":\"approve\",\"note\":\"Probe\"}]}"
                : "{}";
    }

    public static Calls of(Operation operation) {
        return new Calls(operation);
    }

    /** The id or slug in the path; that of nothing by default. */
    public Calls to(String idOrSlug) {
        target = idOrSlug;
        return this;
    }

    /** With that key instead of one that may do everything; null for none. */
    public Calls with(String otherKey) {
        key = otherKey;
        return this;
    }

    /** With that {@code If-Match} where the operation takes one; null for none. */
    public Calls matching(String tag) {
        match = tag;
        return this;
    }

    public Calls sending(String otherBody) {
        body = otherBody;
        return this;
    }

    /** What it sends, text or bytes; null for nothing. */
    public Object body() {
        return body;
    }

    public Calls sending(Form form) {
        contentType = form.contentType();
        return sendingAgain(form.bytes());
    }

    /** What another such call {@link #body() sent}. */
    Calls sendingAgain(Object otherBody) {
        body = otherBody;
        return this;
    }

    Calls as(String otherContentType) {
        contentType = otherContentType;
        return this;
    }

    /** With that {@code Idempotency-Key}. */
    Calls keyed(String idempotencyKey) {
        request.header("Idempotency-Key", idempotencyKey);
        return this;
    }

    Calls accepting(String mediaType) {
        request.accept(mediaType);
        return this;
    }

    public Calls asking(Map<String, String> parameters) {
        request.queryParams(parameters);
        return this;
    }

    public Response send() {
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (match != null && operation.hasParameter("If-Match")) {
            request.header("If-Match", match);
        }
        request.headers(operation.requiredHeaders());
        if (body != null) {
            request.contentType(contentType);
            if (body instanceof byte[] bytes) {
                request.body(bytes);
            } else {
                request.body(body.toString());
            }
        }
        return request.request(operation.method(), operation.pathTo(target));
    }
}
