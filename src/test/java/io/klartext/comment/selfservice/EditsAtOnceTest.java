package io.klartext.comment.selfservice;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Parallel;
import io.klartext.testing.Writing;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writers and moderators are at a comment at the same moment: no text is lost, and none gets past a moderator. */
@QuarkusTest
class EditsAtOnceTest {
    private final Client moderator = Client.moderator();
    private Commenting reader;

    @BeforeEach
    void publish() {
        reader = new Commenting(Client.editor().writes("Gleichzeitig").publish());
    }

    @Test
    void of_changes_at_once_each_version_gets_one() {
        Writing comment = new Writing(reader.send(saying("Vorher.")).is(202));
        moderator.act("/manage/comments/" + comment.id() + "/approve", 1).is(200);
        List<Integer> statuses = Parallel.run(
                8, number -> comment.edit(1, "Gleichzeitig " + number).status());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(7, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
        assertEquals(2, comment.status().number("version"));
    }

    @Test
    void whoever_decides_while_the_writer_writes_no_text_gets_past_them() {
        for (String action : List.of("approve", "hide")) {
            for (int round = 0; round < 6; round++) {
                Writing comment = new Writing(
                        reader.send(saying(action + " in Runde " + round)).is(202));
                if (action.equals("hide")) {
                    moderator
                            .act("/manage/comments/" + comment.id() + "/approve", 1)
                            .is(200);
                }
                decideWhileWriting(comment, action);
            }
        }
    }

    private void decideWhileWriting(Writing comment, String action) {
        String unseen = "Ungesehen, " + comment.id();
        List<Integer> statuses = Parallel.run(
                2,
                number -> number == 0
                        ? comment.edit(1, unseen).status()
                        : moderator
                                .act("/manage/comments/" + comment.id() + "/" + action, 1)
                                .status());
        List<Integer> expected = new ArrayList<>(List.of(200, 200));
        if (statuses.get(1) == 412) {
            expected.set(1, 412);
        } else if (action.equals("hide")) {
            expected.set(0, 409);
        }
        assertEquals(expected, statuses);
        assertFalse(reader.shown("?view=flat&limit=100").body().contains(unseen));
        assertEquals(
                statuses.get(0) == 200,
                moderator.get("/manage/comments/" + comment.id()).body().contains(unseen),
                "the newest text is lost on nobody");
        assertEquals(true, moderator.get("/manage/comments/" + comment.id()).value("decisionsIntact"));
    }
}
