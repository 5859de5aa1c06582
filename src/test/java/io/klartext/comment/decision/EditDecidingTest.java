package io.klartext.comment.decision;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.klartext.testing.Writing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a writer changed a public comment to waits for moderators, and for nobody else. */
@QuarkusTest
class EditDecidingTest {
    private static final String PUBLIC = "Was alle sehen.";
    private static final String WAITING = "Was noch niemand sieht.";
    private static final Json REASON = Json.of("reason", "insult");

    private final Client moderator = Client.moderator();
    private Story article;
    private Commenting reader;

    @Inject
    Events events;

    @Inject
    Rows rows;

    @BeforeEach
    void publish() {
        article = Client.editor().writes("Geändert").publish();
        reader = new Commenting(article);
    }

    /** One that readers see, with an edit that they do not see. */
    private Writing edited() {
        Writing comment =
                new Writing(new Commenting(Client.editor().writes("Einzeln").publish()).send(saying(PUBLIC)));
        return edited(comment);
    }

    private Writing edited(Writing comment) {
        act(moderator, comment, "approve", 1).is(200);
        comment.says(WAITING);
        return comment;
    }

    private static Answer act(Client client, Writing comment, String action, int version) {
        String path = "/manage/comments/" + comment.id() + "/" + action;
        return action.equals("reject") ? client.act(path, version, REASON) : client.act(path, version);
    }

    private Answer managed(Writing comment) {
        return moderator.get("/manage/comments/" + comment.id()).is(200);
    }

    @Test
    void an_accepted_edit_is_what_readers_see() {
        Writing comment = edited(new Writing(reader.send(saying(PUBLIC)).is(202)));
        String tag = reader.shown("").header("ETag");
        act(moderator, comment, "accept-edit", 1).refuses(412, "stale_version");
        Answer accepted = moderator
                .act("/manage/comments/" + comment.id() + "/accept-edit", 2, Json.of("note", "In Ordnung."))
                .is(200);
        assertEquals("published", accepted.text("state"));
        assertEquals(WAITING, accepted.text("text"));
        assertNull(accepted.value("edit"));
        assertEquals(2, accepted.number("version"), "it is the text that was counted");
        assertEquals("accept_edit", accepted.text("decisions[0].action"));
        assertEquals("moderator", accepted.text("decisions[0].actor"));
        assertEquals("In Ordnung.", accepted.text("decisions[0].note"));
        assertEquals(2, accepted.number("decisions[0].version"));
        assertEquals(true, accepted.value("decisionsIntact"));
        Answer shown = reader.shown("").is(200);
        assertEquals(List.of(WAITING), shown.list("items.text"));
        assertEquals(accepted.text("editedAt"), shown.text("items[0].editedAt"));
        assertFalse(tag.equals(shown.header("ETag")));
        assertEquals(accepted.text("editedAt"), comment.status().text("editedAt"));
        assertEquals(List.of("comment.held", "comment.published", "comment.changed"), events.typesOf(comment.id()));
        act(moderator, comment, "accept-edit", 2).refuses(409, "illegal_transition");
    }

    @Test
    void a_discarded_edit_is_gone() {
        Writing comment = edited(new Writing(reader.send(saying(PUBLIC)).is(202)));
        String before = managed(comment).text("stateSince");
        Answer discarded = act(moderator, comment, "discard-edit", 2).is(200);
        assertEquals(PUBLIC, discarded.text("text"));
        assertNull(discarded.value("edit"));
        assertEquals(before, discarded.text("stateSince"));
        assertEquals("discard_edit", discarded.text("decisions[0].action"));
        assertFalse(discarded.list("allowedActions").contains("accept_edit"), discarded.body());
        assertNull(comment.status().value("edit"));
        assertEquals(List.of("comment.held", "comment.published"), events.typesOf(comment.id()));
        assertFalse(comment.export().body().contains(WAITING));
        assertEquals(3, comment.says("Ein neuer Versuch.").number("version"));
        act(moderator, comment, "discard-edit", 3).is(200);
        act(moderator, comment, "discard-edit", 3).refuses(409, "illegal_transition");
    }

    @Test
    void readers_never_see_what_waits() {
        Writing root = new Writing(reader.send(saying(PUBLIC)).is(202));
        act(moderator, root, "approve", 1).is(200);
        Writing answer = edited(new Writing(reader.send(Json.of(
                        "name", "Karla", "email", "karla@example.org", "text", "Antwort.", "parentId", root.id()))
                .is(202)));
        root.says(WAITING + " Auch hier.");
        nobodySees(root);
        for (String action : List.of("hide", "approve")) {
            act(moderator, root, action, 2).is(200);
            act(moderator, answer, action, 2).is(200);
            nobodySees(root);
            assertEquals(WAITING, managed(answer).text("edit.text"), "hiding keeps it");
        }
        assertEquals(PUBLIC, reader.shown("").text("items[0].text"));
        assertNull(reader.shown("").value("items[0].editedAt"));
    }

    private void nobodySees(Writing root) {
        List<Answer> seen = List.of(
                reader.shown(""),
                reader.shown("?view=flat"),
                reader.shown("?parent=" + root.id()),
                article.shownToReaders(),
                Client.reader().get("/articles?include=html"));
        seen.forEach(answer -> assertFalse(answer.is(200).body().contains(WAITING), answer.body()));
    }

    @Test
    void who_sends_a_comment_away_sends_its_edit_away() {
        for (String action : List.of("reject", "mark-spam", "erase")) {
            Writing comment = edited();
            Answer after = act(Client.admin(), comment, action, 2).is(200);
            assertNull(after.value("edit"), action);
            assertEquals(
                    List.of(),
                    rows.text("select id from comment where edit_text is not null and id = '" + comment.id() + "'"));
        }
        Writing withdrawn = edited();
        assertNull(withdrawn.withdraw().is(200).value("edit"));
        Writing erased = edited();
        assertTrue(erased.export().body().contains(WAITING));
        erased.erase().is(200);
        assertNull(managed(erased).value("edit"));
    }

    @Test
    void only_what_waits_can_be_decided_on() {
        Map<String, List<String>> ways = new TreeMap<>(Map.of(
                "pending", List.of(),
                "published", List.of("approve"),
                "hidden", List.of("approve", "hide"),
                "rejected", List.of("reject"),
                "spam", List.of("mark-spam"),
                "withdrawn", List.of("withdraw"),
                "erased", List.of("erase")));
        List<Executable> cases = new ArrayList<>();
        ways.forEach((state, way) -> cases.add(() -> {
            Writing comment =
                    new Writing(new Commenting(Client.editor().writes("Einzeln").publish()).send(saying(state)));
            for (String step : way) {
                (step.equals("withdraw") ? comment.withdraw() : act(Client.admin(), comment, step, 1)).is(200);
            }
            for (String action : List.of("accept-edit", "discard-edit")) {
                Answer refused = act(Client.admin(), comment, action, 1).refuses(409, "illegal_transition");
                assertEquals(state, refused.text("state"));
                assertFalse(
                        refused.body().contains("_edit\",") || refused.body().contains("_edit\"]"), refused.body());
            }
        }));
        Writing hidden = edited();
        act(moderator, hidden, "hide", 2).is(200);
        cases.add(() -> act(moderator, hidden, "accept-edit", 2).refuses(409, "illegal_transition"));
        assertAll(cases);
    }

    @Test
    void each_role_may_what_its_scopes_say() {
        Map<String, List<Integer>> statuses = new TreeMap<>();
        Map<String, Boolean> offered = new TreeMap<>();
        for (String role : List.of("author", "editor", "moderator", "admin")) {
            Client client = Client.withNewKey(role);
            statuses.put(
                    role,
                    Stream.of("accept-edit", "discard-edit")
                            .map(action -> act(client, edited(), action, 2).status())
                            .toList());
            Answer seen = client.get("/manage/comments/" + edited().id());
            offered.put(
                    role,
                    seen.status() == 200
                            && seen.list("allowedActions").containsAll(List.of("accept_edit", "discard_edit")));
        }
        assertEquals(
                Map.of(
                        "author", List.of(403, 403),
                        "editor", List.of(403, 403),
                        "moderator", List.of(200, 200),
                        "admin", List.of(200, 200)),
                statuses);
        assertEquals(Map.of("author", false, "editor", false, "moderator", true, "admin", true), offered);
    }

    @Test
    void of_moderators_at_once_one_decides() {
        Writing comment = edited();
        List<Integer> statuses = Parallel.run(
                6,
                number -> act(moderator, comment, number % 2 == 0 ? "accept-edit" : "discard-edit", 2)
                        .status());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(5, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
        assertEquals(true, managed(comment).value("decisionsIntact"));
    }

    @Test
    void many_edits_are_decided_on_at_once() {
        Writing accepted = edited();
        Writing discarded = edited();
        Answer results = moderator
                .post(
                        "/manage/moderation/decisions",
                        Json.of(
                                "items",
                                Json.array(
                                        order(accepted, 2, "accept_edit"),
                                        order(discarded, 2, "discard_edit"),
                                        order(discarded, 2, "accept_edit"))))
                .is(200);
        assertEquals(List.of(true, true, false), results.list("items.done"));
        assertEquals("illegal_transition", results.text("items[2].code"));
        assertEquals(WAITING, managed(accepted).text("text"));
        assertEquals(PUBLIC, managed(discarded).text("text"));
    }

    private static Json order(Writing comment, int version, String action) {
        return Json.of("id", comment.id(), "version", version, "action", action);
    }

    @Test
    void words_are_found_in_what_waits() {
        Writing comment = edited(new Writing(reader.send(saying(PUBLIC)).is(202)));
        assertEquals(
                List.of(comment.id()),
                moderator
                        .get("/manage/comments?article=" + article.id() + "&q={q}", "niemand")
                        .list("items.id"));
    }
}
