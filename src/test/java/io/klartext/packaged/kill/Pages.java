package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.packaged.PackagedApplication;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lists to their ends. */
final class Pages {
    private static final int MOST = 100;
    private static final int WITH_TEXTS = 20;

    private Pages() {}

    /** All items of a list, by a member of which no two may have the same value. */
    static Map<String, JsonNode> by(String member, PackagedApplication server, String path) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = get(server, path + "&limit=" + (path.contains("include=") ? WITH_TEXTS : MOST) + cursor);
            for (JsonNode item : page.get("items")) {
                String key = item.get(member).asText();
                assertEquals(null, items.put(key, item), () -> "twice in " + path + ": " + key);
            }
            JsonNode next = page.at("/page/next");
            cursor = next.isNull() ? null : "&cursor=" + next.asText();
        }
        return items;
    }

    /** All changes after that number. */
    static List<JsonNode> changes(PackagedApplication server, String path, long after) {
        List<JsonNode> changes = new ArrayList<>();
        JsonNode page;
        do {
            long last = changes.isEmpty()
                    ? after
                    : changes.get(changes.size() - 1).get("sequence").asLong();
            page = get(server, path + "?limit=" + MOST + "&after=" + last);
            page.get("items").forEach(changes::add);
        } while (page.get("more").asBoolean());
        return changes;
    }

    static JsonNode get(PackagedApplication server, String path) {
        HttpResponse<String> answer = server.get(path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
        return PackagedApplication.json(answer);
    }
}
