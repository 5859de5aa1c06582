package io.klartext.testing;

import static io.restassured.RestAssured.given;

import io.klartext.contract.ContractFilter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Somebody who talks to the API: a reader, or the holder of a key with some role. */
public final class Client {
    public static final String ADMIN_KEY = "klartext-test-admin-key-0001";
    private static final String API = "/api/v1";
    private static final String MANAGE = API + "/manage";
    private static final Map<String, String> ROLES = new ConcurrentHashMap<>();
    private static final Map<String, Integer> TAGS = new ConcurrentHashMap<>();

    private final Supplier<String> key;

    private Client(Supplier<String> key) {
        this.key = key;
    }

    public static Client reader() {
        return new Client(() -> null);
    }

    public static Client admin() {
        return withKey(ADMIN_KEY);
    }

    public static Client editor() {
        return ofRole("editor");
    }

    public static Client author() {
        return ofRole("author");
    }

    public static Client moderator() {
        return ofRole("moderator");
    }

    private static Client ofRole(String role) {
        // The key is asked for with the first request: tests make their clients before the server is known.
        return new Client(() -> ROLES.computeIfAbsent(role, Client::newKey));
    }

    /** Somebody else with that role. */
    public static Client withNewKey(String role) {
        return withKey(newKey(role));
    }

    private static String newKey(String role) {
        return admin().post("/manage/keys", Json.of("name", "Test " + role, "role", role))
                .is(201)
                .text("key");
    }

    public static Client withKey(String key) {
        return new Client(() -> key);
    }

    /** A GET; paths begin behind {@code /api/v1}. */
    public Answer get(String path, Object... parameters) {
        return new Answer(request().get(API + path, parameters));
    }

    public Answer post(String path, Object body) {
        return new Answer(
                request().contentType(ContentType.JSON).body(body.toString()).post(API + path));
    }

    /** A POST that may be repeated. */
    public Answer postKeyed(String path, String idempotencyKey, Object body) {
        return new Answer(request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", idempotencyKey)
                .body(body.toString())
                .post(API + path));
    }

    /** An action that may be repeated. */
    public Answer actKeyed(String path, String idempotencyKey, int version) {
        return new Answer(request()
                .header("Idempotency-Key", idempotencyKey)
                .header("If-Match", tag(version))
                .post(API + path));
    }

    /** A POST of a form. */
    public Answer post(String path, Form form) {
        return new Answer(
                request().contentType(form.contentType()).body(form.bytes()).post(API + path));
    }

    /** A PUT of a form. */
    public Answer put(String path, int version, Form form) {
        return new Answer(request()
                .contentType(form.contentType())
                .header("If-Match", tag(version))
                .body(form.bytes())
                .put(API + path));
    }

    /** Uploads a picture. */
    public Answer uploads(Form form) {
        return post("/manage/assets", form).is(201);
    }

    public Answer patch(String path, String match, Object body) {
        return new Answer(request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", match)
                .body(body.toString().getBytes(StandardCharsets.UTF_8))
                .patch(API + path));
    }

    /** An action: a POST without a body. */
    public Answer act(String path, int version) {
        return new Answer(request().header("If-Match", tag(version)).post(API + path));
    }

    /** An action with an order or a note. */
    public Answer act(String path, int version, Json order) {
        return new Answer(request()
                .contentType(ContentType.JSON)
                .header("If-Match", tag(version))
                .body(order.toString())
                .post(API + path));
    }

    /** A PUT without a body. */
    /** A PUT of JSON that replaces the version. */
    public Answer put(String path, int version, Json body) {
        return new Answer(request()
                .contentType(ContentType.JSON)
                .header("If-Match", tag(version))
                .body(body.toString())
                .put(API + path));
    }

    public Answer put(String path) {
        return new Answer(request().put(API + path));
    }

    public Answer delete(String path) {
        return new Answer(request().delete(API + path));
    }

    public Answer delete(String path, int version) {
        return new Answer(request().header("If-Match", tag(version)).delete(API + path));
    }

    /** Creates a draft. */
    public Story writes(Json draft) {
        return writesRaw(draft.toString());
    }

    /** Creates a draft with that headline and a body of one sentence. */
    public Story writes(String headline) {
        return writes(Json.of("headline", headline, "body", Json.body("Ein Satz.")));
    }

    /** Creates a draft with that headline, a body of one sentence, and one tag, which exists. */
    public Story writes(String headline, String tag) {
        return writes(Json.of(
                "headline", headline, "body", Json.body("Ein Satz."), "tags", Json.array(Json.of("slug", tag))));
    }

    private Story writesRaw(String draft) {
        return new Story(this, post("/manage/articles", draft).is(201));
    }

    /** Creates a tag with that name, and a number where a test before took the name; answers its slug. */
    public String makesTag(String name) {
        int time = TAGS.merge(name, 1, Integer::sum);
        return post(MANAGE.substring(API.length()) + "/tags", Json.of("name", time == 1 ? name : name + " " + time))
                .is(201)
                .text("slug");
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** A request with this client's key, for what the methods above do not cover. */
    public RequestSpecification request() {
        String secret = key.get();
        RequestSpecification request = given().filter(ContractFilter.instance());
        return secret == null ? request : request.header("Authorization", "Bearer " + secret);
    }
}
