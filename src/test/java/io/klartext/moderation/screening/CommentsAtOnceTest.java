package io.klartext.moderation.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.moderation.policy.ModerationPolicyTest;
import io.klartext.moderation.rule.ModerationRulesTest;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Parallel;
import io.klartext.testing.Story;
import io.klartext.testing.Writing;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody waits for each other in a circle, whatever they share: network, rules, what they answer, mailbox. */
@QuarkusTest
class CommentsAtOnceTest {
    private static final int ROUNDS = 5;

    private final Client admin = Client.admin();
    private Story article;
    private Commenting reader;
    private String rule;

    @BeforeEach
    void publish() {
        article = Client.editor().writes("Gedrängel").publish();
        ModerationPolicyTest.put(
                        ModerationPolicyTest.SITE + "/articles/" + article.id(),
                        1,
                        Json.of("mode", "post", "hold", Json.of("links", 1)))
                .is(200);
        reader = new Commenting(article);
        rule = admin.post(ModerationRulesTest.WORDS, Json.of("value", "gedrängel", "action", "flag"))
                .is(201)
                .text("id");
    }

    @AfterEach
    void take_the_rule_away() {
        admin.delete(ModerationRulesTest.WORDS + "/" + rule, 1).is(200);
    }

    private static Json saying(String text, String email, String parent) {
        return Json.of("name", "Ada", "email", email, "text", text, "parentId", parent);
    }

    private static String anybody() {
        return UUID.randomUUID() + "@example.org";
    }

    @Test
    void answers_to_each_other_from_one_network_are_all_taken() {
        for (int round = 0; round < ROUNDS; round++) {
            String first = reader.send(saying("Oben " + round, anybody(), null))
                    .is(201)
                    .text("id");
            String second = reader.send(saying("Unten " + round, anybody(), first))
                    .is(201)
                    .text("id");
            String network = Networks.next();
            List<Integer> statuses = Parallel.run(
                    8,
                    number -> reader.sendFrom(
                                    network,
                                    saying(
                                            "Gedrängel " + UUID.randomUUID(),
                                            anybody(),
                                            number % 2 == 0 ? first : second))
                            .status());
            assertEquals(Collections.nCopies(8, 201), statuses);
        }
        assertEquals(10 * ROUNDS, article.shownToReaders().number("comments.count"));
        assertEquals(
                8 * ROUNDS, admin.get(ModerationRulesTest.WORDS + "/" + rule).number("hits"));
    }

    @Test
    void a_writer_who_answers_oneself_can_erase_all_at_once() {
        for (int round = 0; round < ROUNDS; round++) {
            String email = anybody();
            Answer first = reader.send(saying("Selbst " + round, email, null)).is(201);
            Answer second = reader.send(saying("Gespräch " + round, email, first.text("id")))
                    .is(201);
            List<Writing> both = List.of(new Writing(first), new Writing(second));
            assertEquals(
                    List.of(200, 200),
                    Parallel.run(2, number -> both.get(number).erase().status()));
        }
    }
}
