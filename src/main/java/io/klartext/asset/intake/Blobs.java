package io.klartext.asset.intake;

import io.klartext.image.render.Placeholder;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;

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
    private static final Sql RESERVE = Sql.of("""
            insert into blob (sha256, location, format, bytes, width, height, orientation, frames, alpha, progressive,
                              thumb_hash, dominant_color, created_at, unused_since)
            values (:sha256, :location, :format, :bytes, :width, :height, :orientation, :frames, :alpha, :progressive,
                    :thumbHash, :dominantColor, :now, :now)
            on conflict (sha256) do update set
                unused_since = case when blob.unused_since is not null then excluded.unused_since end""");
    private static final Sql LOCATION = Sql.of("select location from blob where sha256 = :sha256");
    private static final Sql LOCK = Sql.of("select location from blob where sha256 = :sha256 for update");
    private static final Sql USE = Sql.of("update blob set unused_since = null where sha256 = :sha256");

    private final Queries database;

    Blobs(Queries database) {
        this.database = database;
    }

    /** The keys under which the store has, or is to get, the files of an image; {@code signed} may be null. */
    record Locations(String clean, String signed) {}

    /**
     * Makes sure that there are rows for the files of an image; returns the keys under which their bytes are stored.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Locations reserve(IncomingImage image, Instant now) {
        return new Locations(
                reserve(image.clean(), "original/", image, now),
                image.signed() == null ? null : reserve(image.signed(), "signed/", image, now));
    }

    private String reserve(IncomingFile file, String folder, IncomingImage image, Instant now) {
        Placeholder placeholder = image.placeholder();
        database.execute(RESERVE.bind("sha256", file.sha256())
                .bind("location", folder + file.sha256() + "-" + Ids.key())
                .bind("format", image.info().format())
                .bind("bytes", file.bytes())
                .bind("width", image.info().width())
                .bind("height", image.info().height())
                .bind("orientation", image.info().orientation())
                .bind("frames", image.info().frames())
                .bind("alpha", image.info().alpha())
                .bind("progressive", image.info().progressive())
                .bind("thumbHash", placeholder == null ? null : placeholder.thumbHash())
                .bind("dominantColor", placeholder == null ? null : placeholder.dominantColor())
                .bind("now", now));
        return database.one(LOCATION.bind("sha256", file.sha256()), String.class);
    }

    /** Locks the files of an image likewise. */
    boolean hold(IncomingImage image, Locations locations) {
        return hold(image.clean().sha256(), locations.clean())
                && (image.signed() == null || hold(image.signed().sha256(), locations.signed()));
    }

    /**
     * Locks the blob against deletion until the transaction ends, and marks it as used. False if it is no longer stored
     * under that key, because it was deleted meanwhile.
     */
    public boolean hold(String sha256, String location) {
        boolean there = database.find(LOCK.bind("sha256", sha256), String.class)
                .filter(location::equals)
                .isPresent();
        return there && database.execute(USE.bind("sha256", sha256)) == 1;
    }
}
