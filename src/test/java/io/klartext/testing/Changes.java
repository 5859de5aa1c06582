package io.klartext.testing;

import io.klartext.platform.event.EventSequencer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the sequence of changes. */
@Singleton
public class Changes {
    private final EventSequencer sequencer;
    private final Rows rows;

    Changes(EventSequencer sequencer, Rows rows) {
        this.sequencer = sequencer;
        this.rows = rows;
    }

    /** The number of the last change, when all have their numbers. */
    public long last() {
        while (!rows.text("select 1 from event where sequence is null").isEmpty()) {
            sequencer.numberCommitted();
        }
        return Long.parseLong(rows.text("select last from event_counter").get(0));
    }

    /** All changes after that number that somebody may know of. */
    public List<Map<String, Object>> read(String path, Client by, long after) {
        last();
        List<Map<String, Object>> changes = new ArrayList<>();
        Answer page;
        long from = after;
        do {
            page = by.get(path + "?limit=100&after=" + from).is(200);
            changes.addAll(page.list("items"));
            from = ((Number) page.value("after")).longValue();
        } while ((Boolean) page.value("more"));
        return changes;
    }

    /** The types of all changes after that number, whoever may know of them. */
    public List<String> typesSince(long after) {
        return read("/manage/changes", Client.admin(), after).stream()
                .map(change -> (String) change.get("type"))
                .toList();
    }

    /** What readers may know of the changes after that number. */
    public List<Map<String, Object>> publicSince(long after) {
        return read("/changes", Client.reader(), after);
    }
}
