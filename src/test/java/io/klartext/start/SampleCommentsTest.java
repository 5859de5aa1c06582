package io.klartext.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.access.FirstKey;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Story;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A newcomer finds comments in every state. */
@QuarkusTest
class SampleCommentsTest {
    @Inject
    SampleComments comments;

    @Inject
    FirstKey firstKey;

    @Test
    void there_are_comments_in_every_state() throws IOException {
        Story article = Client.editor().writes("Zum Anschauen").publish();
        JsonNode sample = sample();
        moveTo(article.id(), sample);
        QuarkusTransaction.requiringNew().run(() -> comments.load(sample, firstKey.owner()));
        Answer listed = Client.moderator()
                .get("/manage/comments?limit=100&article=" + article.id())
                .is(200);
        assertEquals(
                Set.of("pending", "published", "hidden", "rejected", "spam", "withdrawn", "erased"),
                new TreeSet<>(listed.<String>list("items.state")));
        Answer queue = Client.moderator()
                .get("/manage/moderation/queue?article=" + article.id())
                .is(200);
        assertEquals(
                List.of("hidden", "hidden"), queue.<String>list("items.waiting").subList(0, 2));
        assertEquals(
                List.of("reported", "personal_data"),
                queue.<String>list("items.reason").subList(0, 2));
        assertEquals(3, queue.number("items[0].reports"));
        assertTrue(queue.list("items.waiting").contains("reported"), queue.body());
        Answer shown = new Commenting(article).shown("").is(200);
        assertTrue(shown.<Boolean>list("items.removed").contains(true), shown.body());
        assertTrue(shown.body().contains("\"staff\":true"), "the newsroom answers, too");
        assertEquals(1, listed.list("items.findAll { it.edit != null }").size(), "somebody has changed what they said");
    }

    private static void moveTo(String article, JsonNode comments) {
        for (JsonNode comment : comments) {
            ((ObjectNode) comment).put("article", article);
            moveTo(article, comment.get("replies"));
        }
    }

    private static JsonNode sample() throws IOException {
        try (InputStream file = SampleCommentsTest.class.getResourceAsStream("/sample/site.json")) {
            return new ObjectMapper().readTree(file).get("comments");
        }
    }
}
