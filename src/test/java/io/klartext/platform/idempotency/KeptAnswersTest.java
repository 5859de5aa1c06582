package io.klartext.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.klartext.platform.crypto.Seal;
import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.kernel.Failure;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers are kept for 24 hours, and nobody can read them but who may have them again. */
@QuarkusTest
class KeptAnswersTest {
    private static final String ARTICLES = "/manage/articles";

    private final Client editor = Client.editor();
    private final String key = UUID.randomUUID().toString();

    @Inject
    AnsweringOnce answering;

    @Inject
    ExpiredAnswers expired;

    @Inject
    SigningKey signing;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    @Test
    void after_24_hours_a_key_is_as_good_as_new() {
        Json draft = Json.of("headline", "Ein Tag später");
        String first = editor.postKeyed(ARTICLES, key, draft).is(201).text("id");
        clock.advance(Duration.ofHours(24).minusMinutes(1));
        assertEquals(first, editor.postKeyed(ARTICLES, key, draft).is(201).text("id"));
        clock.advance(Duration.ofMinutes(1));
        String second = editor.postKeyed(ARTICLES, key, draft).is(201).text("id");
        assertNotEquals(first, second);
        assertEquals(second, editor.postKeyed(ARTICLES, key, draft).is(201).text("id"));
    }

    @Test
    void answers_are_deleted_when_their_time_is_over_and_not_before() {
        clock.advance(Duration.ofDays(2));
        expired.sweepBatch();
        assertEquals(0, rows("true"));
        editor.postKeyed(ARTICLES, key, Json.of("headline", "Vergänglich")).is(201);
        clock.advance(Duration.ofHours(24).minusMinutes(1));
        expired.sweepBatch();
        assertEquals(1, rows("true"));
        clock.advance(Duration.ofMinutes(1));
        expired.sweepBatch();
        assertEquals(0, rows("true"));
    }

    @Test
    void a_secret_is_given_again_and_stands_nowhere_in_the_table() {
        Json draft = Json.of("name", "Streng geheim", "role", "author");
        String secret =
                Client.admin().postKeyed("/manage/keys", key, draft).is(201).text("key");
        assertEquals(
                secret,
                Client.admin().postKeyed("/manage/keys", key, draft).is(201).text("key"));
        for (String text : List.of(secret, key, "Streng geheim")) {
            String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            assertEquals(0, rows("encode(id || fingerprint || answer, 'hex') like '%" + hex + "%'"));
        }
    }

    @Test
    void an_answer_opens_only_for_the_request_it_was_sealed_for() {
        byte[] content = "Geheim".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = request("eine").seal().close(content);
        assertEquals("Geheim", new String(request("eine").seal().open(sealed), StandardCharsets.UTF_8));
        Seal other = request("andere").seal();
        assertThrows(IllegalStateException.class, () -> other.open(sealed));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("Geheim"));
    }

    @Test
    void an_answer_that_is_too_large_to_be_kept_is_not_given() {
        KeptAnswer huge = new KeptAnswer(200, Map.of(), "x".repeat(KeptAnswers.MAX_BYTES));
        Failure.BadParameter refused =
                assertThrows(Failure.BadParameter.class, () -> answering.answer(request("riesig"), () -> huge));
        assertEquals("Idempotency-Key", refused.parameter());
    }

    private KeyedRequest request(String name) {
        return new KeyedRequest(signing, "", "POST /probe", name, new byte[0]);
    }

    private long rows(String condition) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from kept_answer where " + condition)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
