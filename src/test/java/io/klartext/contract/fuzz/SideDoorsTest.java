package io.klartext.contract.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.contract.Calls;
import io.klartext.contract.Contract;
import io.klartext.contract.Operation;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may not publish changes nothing that readers see, whatever they call and send. The operations come from the
 * contract, so that none is left out; what changes is looked for where readers look.
 */
@QuarkusTest
class SideDoorsTest {
    private static final long SEED = Long.getLong("klartext.fuzz.seed", 20261130);
    private static final int MADE_BODIES = 2;

    /** Some of their effects are what readers see, by intention: comments, and the pages of tags and authors. */
    private static final Set<String> CHANGE_WHAT_IS_SHOWN =
            Set.of("comments:moderate", "comments:pii", "tags:write", "authors:write", "site:manage");

    @TestHTTPResource("/")
    URI root;

    private final Contract contract = Contract.read();
    private final Random random = new Random(SEED);
    private final Set<String> succeeded = new TreeSet<>();

    @Test
    void an_author_changes_nothing_that_readers_see() {
        check(newKey(Json.of("name", "Seitentuer", "role", "author")));
        assertTrue(
                succeeded.containsAll(
                        Set.of("changeArticle", "createArticle", "putBlock", "submitArticle", "uploadAsset")),
                succeeded::toString);
    }

    @Test
    void a_moderator_changes_nothing_that_readers_see_but_comments() {
        check(newKey(Json.of("name", "Seitentuer", "role", "moderator")));
        assertTrue(succeeded.contains("addArticleNote"), succeeded::toString);
    }

    @Test
    void a_key_that_may_write_all_articles_and_not_publish_changes_nothing_that_readers_see() {
        check(newKey(Json.of(
                "name",
                "Seitentuer",
                "scopes",
                Json.array("articles:read", "articles:write", "articles:write-own", "assets:write"))));
        assertTrue(
                succeeded.containsAll(Set.of("changeArticle", "importArticle", "restoreRevision", "changeAsset")),
                succeeded::toString);
    }

    @Test
    void what_an_editor_publishes_is_noticed_in_many_places() {
        Client editor = Client.withNewKey("editor");
        Newspaper newspaper = new Newspaper(editor);
        PublicFace face = faceOf(newspaper);
        Map<String, String> before = face.look();
        String path = "/manage/articles/" + newspaper.article();
        editor.patch(path, "*", Json.of("headline", "Durch das Seitentuerchen")).is(200);
        assertEquals(Map.of(), PublicFace.differences(before, face.look()));
        editor.act(path + "/publish", 2).is(200);
        assertTrue(PublicFace.differences(before, face.look()).size() > 8);
    }

    private PublicFace faceOf(Newspaper newspaper) {
        String key = newKey(Json.of("name", "Leser", "scopes", Json.array("metrics:read")));
        return new PublicFace(root, newspaper.addresses(), key);
    }

    private void check(String key) {
        Client writer = Client.withKey(key);
        Newspaper newspaper = new Newspaper(
                writer.post("/manage/articles", Json.of("headline", "Tuerprobe"))
                                        .status()
                                == 201
                        ? writer
                        : Client.author());
        PublicFace face = faceOf(newspaper);
        Map<String, String> before = face.look();
        assertEquals(Map.of(), PublicFace.differences(before, face.look()), "what changes by itself");
        List<Operation> operations = new ArrayList<>(contract.operations());
        operations.removeIf(operation -> !operation.isManagement()
                || operation.method().equals("GET")
                || !Collections.disjoint(operation.needs(), CHANGE_WHAT_IS_SHOWN));
        for (Operation operation : operations) {
            if (callAll(operation, key, newspaper)) {
                succeeded.add(operation.id());
                assertEquals(
                        Map.of(),
                        PublicFace.differences(before, face.look()),
                        () -> operation + " changed what readers see, seed " + SEED);
            }
        }
        assertEquals(Map.of(), PublicFace.differences(before, face.look()), "what refused operations changed");
    }

    /** Calls it in many ways; whether one of them had an effect. */
    private boolean callAll(Operation operation, String key, Newspaper newspaper) {
        boolean effect = false;
        for (String target : newspaper.targets(operation.path())) {
            for (Object body : bodies(operation, newspaper)) {
                Calls call = Calls.of(operation).to(target).with(key);
                if (body instanceof Form form) {
                    call.sending(form);
                } else if (body != null) {
                    call.sending(body.toString());
                }
                Response answer = call.send();
                assertTrue(answer.statusCode() < 500, answer::asString);
                effect |= answer.statusCode() < 300;
            }
        }
        return effect;
    }

    private List<Object> bodies(Operation operation, Newspaper newspaper) {
        if (operation.takesForm()) {
            return List.of(
                    Form.withFile("anders.png", Pictures.png(20, 10)).with("alt", "Anders"),
                    Form.withFile("anders.png", Pictures.png(20, 10)));
        }
        if (!operation.takesBody() || operation.takesPieces()) {
            return Collections.singletonList(null);
        }
        JsonNode schema = operation.requestContent().values().iterator().next().get("schema");
        SchemaValues values =
                new SchemaValues(contract, random, () -> new OddValues(random).any(newspaper.ids()), 1000);
        Stream<Object> made =
                Stream.generate(() -> (Object) values.valueOf(schema)).limit(MADE_BODIES);
        Stream<Object> usual = Stream.of(Calls.of(operation).body());
        return Stream.of(usual, special(operation, newspaper), made)
                .flatMap(same -> same)
                .toList();
    }

    /** What somebody would try who wants to change what readers see. */
    private static Stream<Object> special(Operation operation, Newspaper newspaper) {
        Json changed = Json.of("headline", "Durch die Seitentuer", "slug", "durch-die-seitentuer", "locale", "de");
        return switch (operation.id()) {
            case "createArticle" ->
                Stream.of(
                        Json.of(
                                "headline",
                                "Seitentuer",
                                "locale",
                                "en",
                                "translationOf",
                                Json.of("id", newspaper.article())),
                        Json.of("headline", "Seitentuer", "related", Json.array(Json.of("id", newspaper.article()))),
                        Json.of("headline", "Seitentuer", "tags", Json.array(Json.of("slug", newspaper.tag()))));
            case "changeArticle" ->
                Stream.of(
                        changed,
                        Json.of("correction", Json.of("text", "Berichtigt", "kind", "correction")),
                        Json.of("translationOf", Json.of("id", newspaper.article()), "locale", "en"),
                        Json.of("seo", Json.of("noindex", true)),
                        Json.of("image", null));
            case "importArticle" -> Stream.of(newspaper.importAgain(changed));
            case "changeAsset" ->
                Stream.of(
                        Json.of("alt", "Anders"),
                        Json.of("credit", "Anders"),
                        Json.of("expiresAt", "2020-01-01T00:00:00Z"),
                        Json.of("focalPoint", Json.of("x", 0.1, "y", 0.1)),
                        Json.of("fileName", "anders.png"));
            case "actOnArticles" ->
                Stream.of("publish", "unpublish", "archive", "trash", "add_tag", "remove_tag")
                        .map(action -> Json.of(
                                "action",
                                action,
                                "tag",
                                action.endsWith("_tag") ? Json.of("slug", newspaper.tag()) : null,
                                "items",
                                Json.array(
                                        Json.of("id", newspaper.article(), "version", 1),
                                        Json.of("id", newspaper.own(), "version", 1))));
            default -> Stream.of();
        };
    }

    private static String newKey(Json draft) {
        return Client.admin().post("/manage/keys", draft).is(201).text("key");
    }
}
