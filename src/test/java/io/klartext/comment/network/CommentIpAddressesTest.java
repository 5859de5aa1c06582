package io.klartext.comment.network;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.comment.writer.Secrets;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Sweeps;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is personal stands in as few places as possible, and leaves them in time. */
@QuarkusTest
class CommentIpAddressesTest {
    private static final String ADDRESS = "203.0.113.77";

    private Commenting reader;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Inject
    CommentIpAddresses ipAddresses;

    @BeforeEach
    void publish() {
        reader = new Commenting(Client.editor().writes("Woher").publish());
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    @Test
    void an_address_is_known_in_one_place_for_seven_days() throws SQLException {
        UUID id = UUID.fromString(
                reader.sendFrom(ADDRESS, saying("Von hier.")).is(202).text("id"));
        assertEquals(Set.of("comment_address"), tablesWith(ADDRESS));
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        Sweeps.run(ipAddresses);
        assertEquals(Optional.of(ADDRESS), ipAddresses.find(id));
        clock.advance(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), ipAddresses.find(id), "whether the cleaner came or not");
        Sweeps.run(ipAddresses);
        assertEquals(Set.of(), tablesWith(ADDRESS));
    }

    @Test
    void who_reports_a_comment_leaves_no_trace_but_words() throws SQLException {
        String id = reader.send(saying("Fragwürdig.")).is(202).text("id");
        Client.moderator().act("/manage/comments/" + id + "/approve", 1).is(200);
        new Answer(Client.reader()
                        .request()
                        .header("X-Forwarded-For", "203.0.113.88")
                        .contentType("application/json")
                        .body(Json.of("reason", "other", "text", "Meldungswortlaut")
                                .toString())
                        .post("/api/v1/comments/" + id + "/reports"))
                .is(202);
        assertEquals(Set.of(), tablesWith("203.0.113.88"));
        assertEquals(Set.of("comment_report"), tablesWith("Meldungswortlaut"));
        Client.admin().act("/manage/comments/" + id + "/erase", 1).is(200);
        assertEquals(Set.of(), tablesWith("Meldungswortlaut"));
    }

    @Test
    void who_erases_a_comment_erases_everything() throws SQLException {
        Answer taken = reader.sendFrom(
                        "198.51.100.9",
                        Json.of("name", "Spurlosia", "email", "spurlos@example.org", "text", "Spurloser Text."))
                .is(202);
        assertEquals(Set.of("comment"), tablesWith("Spurlos"));
        new Answer(Client.reader().request().delete(taken.text("statusUrl"))).is(200);
        assertEquals(Set.of(), tablesWith("Spurlos"));
        assertEquals(Set.of(), tablesWith("spurlos@"));
        assertEquals(Set.of(), tablesWith("198.51.100.9"));
    }

    @Test
    void an_address_of_a_mailbox_is_nowhere_to_be_read() throws SQLException {
        reader.send(saying("Verschlüsselt.")).is(202);
        for (String secret : Secrets.of("karla@example.org")) {
            assertEquals(Set.of(), tablesWith(secret), secret);
        }
    }

    /** All tables in which the text stands, plain or as bytes. */
    private Set<String> tablesWith(String text) throws SQLException {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(statement);
            assertTrue(
                    tables.containsAll(List.of("comment", "event", "comment_decision", "kept_answer")),
                    tables.toString());
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery(
                        ("select count(*) from \"%s\" t where t::text like '%%%s%%'" + " or t::text like '%%%s%%'")
                                .formatted(table, text, bytes))) {
                    count.next();
                    if (count.getInt(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
