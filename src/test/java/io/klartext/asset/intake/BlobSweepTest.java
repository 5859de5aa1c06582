package io.klartext.asset.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.storage.BlobStore;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Parallel;
import io.klartext.testing.Pictures;
import io.klartext.testing.Rows;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bytes that no picture has any more go, and never any others. */
@QuarkusTest
class BlobSweepTest {
    private static final Duration GRACE = Duration.ofDays(7);
    private static final Duration SERVED = Duration.ofDays(30);
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Client author = Client.author();

    @Inject
    BlobSweep blobs;

    @Inject
    BlobDeletionQueue queue;

    @Inject
    BlobStore store;

    @Inject
    Rows rows;

    @Inject
    TestClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    private Answer upload(byte[] bytes) {
        return author.uploads(Form.withFile("bild.png", bytes));
    }

    /** Uploads the bytes and replaces them so long ago that they are not served any more. */
    private String abandoned(byte[] bytes) {
        Answer made = upload(bytes);
        author.put("/manage/assets/" + made.text("id") + "/file", 1, Form.withFile("neu.png", Pictures.png(6, 6)))
                .is(200);
        clock.advance(SERVED.plus(MOMENT));
        return made.text("sha256");
    }

    private Optional<String> location(String sha256) {
        return rows.text("select location from blob where sha256 = ?", sha256).stream()
                .findFirst();
    }

    private boolean isStored(String location) {
        try {
            return store.size(location).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int sweep() {
        try {
            return blobs.sweepBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_replaced_file_goes_after_the_grace_with_all_its_editions() {
        String sha256 = abandoned(Pictures.png(7, 7));
        String location = location(sha256).orElseThrow();
        sweep();
        clock.advance(GRACE.minus(MOMENT));
        sweep();
        assertTrue(isStored(location));
        clock.advance(MOMENT.multipliedBy(2));
        sweep();
        assertEquals(Optional.empty(), location(sha256));
        assertFalse(isStored(location));
        assertEquals(List.of(), rows.text("select key from edition where sha256 = ?", sha256));
        assertEquals(List.of(), rows.text("select location from blob_deletion_queue"));
    }

    @Test
    void a_replaced_file_stays_as_long_as_it_is_served() {
        Answer made = upload(Pictures.png(8, 7));
        author.put("/manage/assets/" + made.text("id") + "/file", 1, Form.withFile("neu.png", Pictures.png(6, 6)))
                .is(200);
        sweep();
        clock.advance(SERVED.minus(MOMENT));
        sweep();
        assertTrue(isStored(location(made.text("sha256")).orElseThrow()));
    }

    @Test
    void what_a_picture_has_stays_also_in_the_trash() {
        Answer made = upload(Pictures.png(7, 7));
        author.delete("/manage/assets/" + made.text("id"), 1).is(200);
        sweep();
        clock.advance(GRACE.multipliedBy(3));
        sweep();
        assertTrue(isStored(location(made.text("sha256")).orElseThrow()));
    }

    @Test
    void what_is_uploaded_again_within_the_grace_stays() {
        byte[] bytes = Pictures.png(7, 7);
        String sha256 = abandoned(bytes);
        String location = location(sha256).orElseThrow();
        sweep();
        clock.advance(GRACE.minus(MOMENT));
        upload(bytes);
        clock.advance(GRACE);
        sweep();
        assertEquals(Optional.of(location), location(sha256));
        assertTrue(isStored(location));
    }

    @Test
    void what_is_uploaded_again_afterwards_is_stored_elsewhere() {
        byte[] bytes = Pictures.png(7, 7);
        String sha256 = abandoned(bytes);
        String before = location(sha256).orElseThrow();
        sweep();
        clock.advance(GRACE.plus(MOMENT));
        queue.enqueue();
        upload(bytes);
        String now = location(sha256).orElseThrow();
        assertNotEquals(before, now);
        assertEquals(List.of(before), rows.text("select location from blob_deletion_queue where location = ?", before));
        sweep();
        assertFalse(isStored(before));
        assertTrue(isStored(now));
    }

    @Test
    void sweeping_and_uploading_at_the_same_moment_loses_nothing() {
        for (int round = 0; round < 8; round++) {
            byte[] bytes = Pictures.png(11, 11);
            String sha256 = abandoned(bytes);
            sweep();
            clock.advance(GRACE.plus(MOMENT));
            Parallel.run(4, number -> number < 2 ? sweep() : upload(bytes).number("version"));
            sweep();
            assertTrue(isStored(location(sha256).orElseThrow()), "round " + round);
        }
    }
}
