package io.klartext.asset.management;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Events;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures in the trash are deleted when their time is over, and never while something has them. */
@QuarkusTest
class AssetPurgingTest {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Client editor = Client.editor();

    @Inject
    AssetPurging purging;

    @Inject
    TestClock clock;

    @Inject
    Events events;

    @Inject
    Rows rows;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    private String upload() {
        return editor.uploads(Form.withFile("bild.png", Pictures.noise(12, 12)).with("alt", "Ein Bild"))
                .text("id");
    }

    private void purge() {
        while (purging.sweepBatch() > 0) {
            // Other tests left pictures in the trash, too.
        }
    }

    private Answer managed(String asset) {
        return editor.get("/manage/assets/" + asset);
    }

    @Test
    void a_picture_is_deleted_thirty_days_after_it_came_into_the_trash() {
        String id = upload();
        String kept = upload();
        editor.delete("/manage/assets/" + id, 1).is(200);
        clock.advance(KEPT.minusMinutes(1));
        purge();
        managed(id).is(200);
        clock.advance(Duration.ofMinutes(2));
        purge();
        managed(id).refuses(404, "not_found");
        managed(kept).is(200);
        assertEquals(List.of("asset.created", "asset.trashed", "asset.purged"), events.typesOf(id));
        assertEquals(
                List.of("purge_asset"),
                rows.text("select action from audit_entry where subject_id = cast(? as uuid)", id));
        editor.act("/manage/assets/" + id + "/restore", 1).refuses(404, "not_found");
    }

    @Test
    void restoring_an_old_revision_does_not_need_its_purged_picture() {
        String id = upload();
        Story article = editor.writes(Json.of("headline", "Mit Bild", "image", Json.of("asset", Json.of("id", id))));
        article.change(Json.of("image", null));
        editor.delete("/manage/assets/" + id, 1).is(200);
        clock.advance(KEPT.plusMinutes(1));
        purge();
        managed(id).refuses(404, "not_found");
        article.seen();
        editor.act(article.path() + "/revisions/1/restore", 2).is(200);
    }
}
