package io.klartext.asset.intake;

import io.klartext.image.render.Placeholder;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Records which bytes are stored where. The lifecycle of a blob:
 *
 * <pre>
 * reserve          the row says where the bytes will be, at once, whatever transaction runs; no asset refers to it yet
 * (bytes stored)   outside of any transaction; after a crash the row is left over, and swept like an unused one
 * hold             locks the row while an asset begins to refer to it
 * </pre>
 */
@Singleton
public class Blobs {
    private static final String RESERVE = """
            insert into blob (sha256, location, format, bytes, width, height, orientation, frames, alpha, progressive,
                              thumb_hash, dominant_color, created_at, unused_since)
            values (:sha256, :location, :format, :bytes, :width, :height, :orientation, :frames, :alpha, :progressive,
                    :thumbHash, :dominantColor, :now, :now)
            on conflict (sha256) do update set
                unused_since = case when blob.unused_since is not null then excluded.unused_since end""";

    private final Queries database;

    Blobs(Queries database) {
        this.database = database;
    }

    /** Creates the row unless it exists; returns the place of the bytes in the store. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    String reserve(IncomingPicture picture, Instant now) {
        String location = "original/" + picture.sha256() + "-" + Ids.key();
        Placeholder placeholder = picture.placeholder();
        Conditions values = new Conditions()
                .bind("sha256", picture.sha256())
                .bind("location", location)
                .bind("format", picture.info().format().name().toLowerCase(Locale.ROOT))
                .bind("bytes", picture.bytes())
                .bind("width", picture.info().width())
                .bind("height", picture.info().height())
                .bind("orientation", picture.info().orientation())
                .bind("frames", picture.info().frames())
                .bind("alpha", picture.info().alpha())
                .bind("progressive", picture.info().progressive())
                .bind("thumbHash", placeholder == null ? null : placeholder.thumbHash())
                .bind("dominantColor", placeholder == null ? null : placeholder.dominantColor())
                .bind("now", now);
        database.execute(RESERVE, values);
        return location(picture.sha256(), "").orElseThrow();
    }

    /**
     * Locks the blob against deletion until the transaction ends and marks it as used. Returns false if it is no longer
     * at that place, because it was swept with its bytes.
     */
    public boolean hold(String sha256, String location) {
        boolean there = location(sha256, " for update").filter(location::equals).isPresent();
        return there
                && database.execute(
                                "update blob set unused_since = null where sha256 = :sha256",
                                new Conditions().bind("sha256", sha256))
                        == 1;
    }

    private Optional<String> location(String sha256, String lock) {
        return database
                .list(
                        "select location from blob where sha256 = :sha256" + lock,
                        new Conditions().bind("sha256", sha256),
                        1,
                        row -> row.get("location", String.class))
                .stream()
                .findFirst();
    }
}
