package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.packaged.PackagedApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decisions of moderators about the comments that wait: one is approved, the next one rejected. */
final class Decisions extends Work<Decisions.Decision> {
    private final String word;
    private final Comments comments;

    Decisions(String word, Comments comments) {
        this.word = word;
        this.comments = comments;
    }

    /** A comment, and what is decided about it. */
    record Decision(String comment, String action, Request request) implements Attempt {
        @Override
        public void carryOut(PackagedApplication server) {
            request.send(server);
        }

        @Override
        public boolean isAnswered() {
            return request.isAnswered();
        }
    }

    /** One moderator takes one comment after the other, and waits if there is none. */
    @Override
    void carryOutNext(PackagedApplication server) {
        if (comments.held().isEmpty()) {
            pause();
        } else {
            super.carryOutNext(server);
        }
    }

    @Override
    Decision attempt(int number) {
        String comment = comments.held().remove();
        String action = number % 2 == 0 ? "approve" : "reject";
        String path = "/api/v1/manage/comments/" + comment + "/" + action;
        return new Decision(
                comment,
                action,
                new Request(server -> Request.json(server.request(path), "{\"reason\":\"other\"}")
                        .header("Idempotency-Key", word + " decision " + number)
                        .header("If-Match", "\"1\"")));
    }

    @Override
    void checkAfterKill(PackagedApplication server) {
        for (Decision each : attempts()) {
            List<String> decided = decided(server, each);
            assertTrue(decided.size() <= 1, "one decision at most");
            assertTrue(!each.isAnswered() || !decided.isEmpty(), "a decision is lost");
        }
    }

    @Override
    Map<String, List<String>> checkAfterRepetition(PackagedApplication server) {
        for (Decision each : attempts()) {
            assertEquals(List.of(each.action), decided(server, each));
        }
        return Map.of();
    }

    /** The actions of moderators on the comment; its state is what the last one left. */
    private static List<String> decided(PackagedApplication server, Decision each) {
        JsonNode comment = Pages.get(server, "/api/v1/manage/comments/" + each.comment);
        assertTrue(comment.get("decisionsIntact").asBoolean(), comment::toString);
        JsonNode log = comment.get("decisions");
        assertEquals(comment.get("state"), log.get(0).get("to"), comment::toString);
        List<String> actions = new ArrayList<>();
        for (JsonNode decision : log) {
            if (decision.get("actor").asText().equals("moderator")) {
                actions.add(decision.get("action").asText());
            }
        }
        assertEquals(log.size() - 1, actions.size(), comment::toString);
        return actions;
    }
}
