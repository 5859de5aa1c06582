package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.packaged.PackagedApplication;
import io.klartext.packaged.PackagedDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** The changes as those who follow them read them, from round to round. */
public final class ChangeLog {
    private static final Set<String> PUBLIC = Set.of("article.published", "comment.published");

    private long last;

    /** Passes over all changes so far. */
    public void skip(PackagedApplication server, PackagedDatabase database) throws SQLException {
        awaitNumbers(server, database);
        last = Long.parseLong(database.rows("select last from event_counter").get(0));
    }

    /** Reads on to the end: nothing but these changes, each once, numbered without gaps. */
    public void check(PackagedApplication server, PackagedDatabase database, Map<String, List<String>> expected) {
        awaitNumbers(server, database);
        List<JsonNode> changes = Pages.changes(server, "/api/v1/manage/changes", last);
        assertEquals(
                LongStream.rangeClosed(last + 1, last + changes.size()).boxed().toList(),
                changes.stream().map(ChangeLog::sequence).toList());
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (JsonNode change : changes) {
            told.computeIfAbsent(change.at("/subject/id").asText(), subject -> new ArrayList<>())
                    .add(change.get("type").asText());
        }
        assertEquals(expected, told);
        assertEquals(
                changes.stream()
                        .filter(change -> PUBLIC.contains(change.get("type").asText()))
                        .map(ChangeLog::sequence)
                        .toList(),
                Pages.changes(server, "/api/v1/changes", last).stream()
                        .map(ChangeLog::sequence)
                        .toList(),
                "what readers are told");
        last += changes.size();
    }

    private static void awaitNumbers(PackagedApplication server, PackagedDatabase database) {
        server.await(
                "numbered",
                () -> database.rows("select id from event where sequence is null")
                        .isEmpty());
    }

    private static long sequence(JsonNode change) {
        return change.get("sequence").asLong();
    }
}
