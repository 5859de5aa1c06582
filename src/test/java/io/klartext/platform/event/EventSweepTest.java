package io.klartext.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Changes;
import io.klartext.testing.Client;
import io.klartext.testing.Rows;
import io.klartext.testing.Sweeps;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Old events go from the beginning on, and whoever has not read them is told where to begin. */
@QuarkusTest
class EventSweepTest {
    private final Client editor = Client.editor();

    @Inject
    EventSweep sweep;

    @Inject
    Changes changes;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    @Test
    void what_is_older_than_configured_is_gone_and_the_rest_stays() {
        // Other tests made events in the future, at which the sweep would stop.
        rows.text("update event set occurred_at = now() where occurred_at > now() returning id");
        editor.writes("Bald vergessen").publish();
        long old = changes.last();
        clock.advance(Duration.ofDays(29));
        editor.writes("Bleibt").publish();
        long last = changes.last();
        clock.advance(Duration.ofDays(2));
        Sweeps.run(sweep);
        for (String path : List.of("/changes", "/manage/changes")) {
            Answer refused = Client.admin().get(path + "?after=" + (old - 1)).refuses(410, "changes_expired");
            assertEquals(old, ((Number) refused.value("after")).longValue());
        }
        assertEquals(List.of("article.created", "article.published"), changes.typesSince(old));
        Answer first = Client.admin().get("/manage/changes?limit=1").is(200);
        assertEquals(old + 1, ((Number) first.value("items[0].sequence")).longValue());
        Sweeps.run(sweep);
        assertTrue(changes.last() >= last, "numbers go on");
    }
}
