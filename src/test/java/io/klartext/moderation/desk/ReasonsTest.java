package io.klartext.moderation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.comment.Reason;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why comments are refused: known before, told to their writers, and fit for what is done. */
@QuarkusTest
class ReasonsTest {
    private final Client moderator = Client.moderator();

    private Commenting reader;

    @BeforeEach
    void publish() {
        reader = new Commenting(Client.editor().writes("Warum").publish());
    }

    private List<Map<String, Object>> reasons() {
        List<Map<String, Object>> all =
                moderator.get("/manage/moderation/reasons").is(200).list("items");
        return all.stream().filter(reason -> (boolean) reason.get("builtIn")).toList();
    }

    private Answer decide(String comment, String action, String reason) {
        return moderator.act("/manage/comments/" + comment + "/" + action, 1, Json.of("reason", reason));
    }

    @Test
    void all_are_known() {
        assertEquals(
                Reason.builtIn().stream().map(Reason::code).toList(),
                reasons().stream().map(reason -> reason.get("code")).toList());
    }

    @Test
    void writers_are_told_what_moderators_chose_and_moderators_choose_what_fits() {
        for (Map<String, Object> reason : reasons()) {
            String code = (String) reason.get("code");
            Answer taken = reader.send(Commenting.saying("Abgelehnt: " + code)).is(202);
            boolean fits = ((List<?>) reason.get("actions")).contains("reject");
            Answer answer = decide(taken.text("id"), "reject", code);
            if (fits) {
                answer.is(200);
                Answer own = Client.reader().get(taken.text("statusUrl").substring("/api/v1".length()));
                assertEquals(((Map<?, ?>) reason.get("texts")).get("de"), own.text("reason.text"));
            } else {
                assertEquals(
                        List.of("/reason"),
                        answer.refuses(422, "invalid_content").list("errors.pointer"),
                        code);
            }
        }
    }

    @Test
    void spam_needs_no_reason_and_a_rejection_does() {
        String id = reader.send(Commenting.saying("Ohne Grund.")).is(202).text("id");
        decide(id, "reject", null).refuses(422, "invalid_content");
        decide(id, "mark-spam", "first_comment").refuses(422, "invalid_content");
        moderator.act("/manage/comments/" + id + "/mark-spam", 1).is(200);
    }
}
