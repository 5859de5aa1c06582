package io.klartext.comment.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who proves to own a mailbox gets, and may erase, all that is proven to be of it: nothing that others could have sent. */
@QuarkusTest
class MailboxRightsTest {
    private final String address = UUID.randomUUID() + "@example.org";
    private Commenting reader;
    private Answer claimed;
    private Answer first;
    private Answer second;

    @Inject
    Statements statements;

    @BeforeEach
    void write() {
        reader = new Commenting(Client.editor().writes("Auskunft").publish());
        first = reader.send(comment("Erster.", null)).is(202);
        String token = new Answer(
                        Client.reader().request().post("/api/v1/comment-verifications/" + Postbox.tokenFor(address)))
                .is(200)
                .text("writerToken");
        claimed = reader.send(comment("Vielleicht von anderen.", null)).is(202);
        second = reader.sendFrom("198.51.100.200", comment("Zweiter.", token)).is(202);
    }

    private Json comment(String text, String writerToken) {
        Json comment = Json.of("name", "Ada", "email", address, "text", text);
        comment.node().put("writerToken", writerToken);
        return comment;
    }

    private static Answer export(Answer taken) {
        return new Answer(Client.reader().request().get(taken.text("statusUrl") + "/export"));
    }

    private static Answer erase(Answer taken, String query) {
        return new Answer(Client.reader().request().delete(taken.text("statusUrl") + query));
    }

    @Test
    void what_is_proven_is_exported_together() {
        Client.moderator()
                .act("/manage/comments/" + first.text("id") + "/mark-spam", 1)
                .is(200);
        Answer export = export(second).is(200);
        assertEquals(second.text("id"), export.text("comment.id"));
        assertEquals(address, export.text("email"));
        assertEquals("198.51.100.200", export.text("address"));
        assertNotNull(export.text("verifiedAt"));
        assertEquals(List.of(first.text("id")), export.list("others.comment.id"));
        assertNotNull(export.text("others[0].address"));
        assertEquals(List.of("pending"), export.list("others[0].decisions.state"));
        assertNull(export.value("others[0].comment.statusUrl"));
    }

    @Test
    void who_proved_nothing_gets_the_comment_alone() {
        Answer export = export(claimed).is(200);
        assertEquals(claimed.text("id"), export.text("comment.id"));
        assertNull(export.value("verifiedAt"));
        assertEquals(List.of(), export.list("others"));
    }

    @Test
    void who_confirms_somebody_elses_comment_gives_nothing_away() {
        Answer export = export(first).is(200);
        assertNotNull(export.text("verifiedAt"), "confirmed by mail, whoever wrote it");
        assertEquals(List.of(), export.list("others"));
        erase(first, "?all=true").is(200);
        export(second).is(200);
    }

    @Test
    void an_export_costs_the_same_however_much_there_is() {
        export(claimed).is(200); // Brings rules and policy into memory.
        long alone = statements.of(() -> export(claimed).is(200));
        assertEquals(alone, statements.of(() -> export(second).is(200)));
    }

    @Test
    void what_is_proven_is_erased_together() {
        erase(second, "?all=vielleicht").refuses(400, "invalid_parameter");
        assertEquals(second.text("id"), erase(second, "?all=true").is(200).text("id"));
        export(first).refuses(404, "not_found");
        export(claimed).is(200);
    }

    @Test
    void who_proved_nothing_erases_one() {
        erase(claimed, "?all=true").is(200);
        export(claimed).refuses(404, "not_found");
        assertEquals(1, export(second).is(200).list("others").size());
        erase(second, "?all=false").is(200);
        export(first).is(200);
    }
}
