package io.klartext.contract.fuzz;

import io.klartext.contract.Contract;
import io.klartext.contract.Operation;
import io.klartext.contract.Things;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What there is to ask for, and what nobody may be told. */
final class World {
    private final Things things;
    private final Map<String, String> targets = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();

    /** What stands in no public answer. */
    private final List<String> secrets = new ArrayList<>();

    World(Contract contract) {
        things = new Things(contract);
        furnish();
    }

    private void furnish() {
        Client admin = Client.admin();
        String once = UUID.randomUUID().toString().substring(24);
        String tag = admin.makesTag("Verwirbelt " + once);
        Json author = Json.of("name", "Zufall Zwei", "email", "zufall-zwei@geheim.example");
        String asset =
                admin.uploads(Form.withFile("wirbel.png", Pictures.png(8, 6))).text("id");
        Story shown = admin.writes("Der Zufall fragt " + once, tag).publish();
        Story draft = admin.writes("Zqxunveroeffentlicht");
        Answer comment = new Answer(Client.reader()
                .request()
                .header("X-Forwarded-For", Networks.next())
                .contentType("application/json")
                .body(Json.of("name", "Zufall", "email", "zufall-eins@geheim.example", "text", "Ein Wort.")
                        .toString())
                .post("/api/v1/articles/" + shown.id() + "/comments"));
        String statusUrl = comment.is(202).text("statusUrl");
        ids.addAll(List.of(shown.id(), draft.id(), asset, comment.text("id"), tag, "der-zufall-fragt-" + once));
        ids.add(admin.post("/manage/authors", author.without("email")).is(201).text("id"));
        ids.add(admin.post("/manage/articles/" + shown.id() + "/preview-links", "{}")
                .is(201)
                .text("id"));
        secrets.addAll(List.of("@geheim.example", "zqxunveroeffentlicht", Client.ADMIN_KEY));
        targets.put("token", statusUrl.substring(statusUrl.lastIndexOf('/') + 1));
        for (String role : List.of("author", "moderator", "editor")) {
            keys.add(admin.post("/manage/keys", Json.of("name", "Zufall", "role", role))
                    .is(201)
                    .text("key"));
        }
        secrets.addAll(keys);
    }

    /** Something of the kind that the operation is about. */
    String targetOf(Operation operation) {
        if (!operation.isManagement() && operation.path().contains("{slug}")) {
            return operation.path().contains("/tags/") ? ids.get(4) : ids.get(0);
        }
        if (operation.path().contains("/comment-verifications/")
                || operation.path().contains("/previews/")) {
            return targets.get("token");
        }
        if (operation.path().contains("/uploads/") || operation.path().contains("/media/")) {
            return ids.get(2);
        }
        return targets.computeIfAbsent(operation.id(), id -> things.newFor(operation));
    }

    /** Makes the next call of the operation find something new. */
    void renew(Operation operation) {
        String old = targets.remove(operation.id());
        if (old != null) {
            ids.add(old);
        }
    }

    List<String> ids() {
        return ids;
    }

    /** Keys of people who may do less. */
    List<String> keys() {
        return keys;
    }

    List<String> cursors() {
        return cursors;
    }

    void remember(String cursor) {
        if (cursors.size() < 200) {
            cursors.add(cursor);
        }
    }

    List<String> secrets() {
        return secrets;
    }
}
