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

/**
 * The rows of stored files. The life of a blob:
 *
 * <pre>
 * reserve          commits a row that says where the bytes will be; no asset refers to it yet
 * (bytes stored)   outside of any transaction; after a crash the row is swept like any unused one
 * hold             locks the row while an asset is made to refer to it
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

    /** Makes sure that there is a row, and returns the key under which the store has, or is to get, the bytes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    String reserve(IncomingImage image, Instant now) {
        String location = "original/" + image.sha256() + "-" + Ids.key();
        Placeholder placeholder = image.placeholder();
        Conditions values = new Conditions()
                .bind("sha256", image.sha256())
                .bind("location", location)
                .bind("format", image.info().format().name().toLowerCase(Locale.ROOT))
                .bind("bytes", image.bytes())
                .bind("width", image.info().width())
                .bind("height", image.info().height())
                .bind("orientation", image.info().orientation())
                .bind("frames", image.info().frames())
                .bind("alpha", image.info().alpha())
                .bind("progressive", image.info().progressive())
                .bind("thumbHash", placeholder == null ? null : placeholder.thumbHash())
                .bind("dominantColor", placeholder == null ? null : placeholder.dominantColor())
                .bind("now", now);
        database.execute(RESERVE, values);
        return location(image.sha256(), "").orElseThrow();
    }

    /**
     * Locks the blob against deletion until the transaction ends, and marks it as used. False if it is no longer stored
     * under that key, because it was deleted meanwhile.
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
