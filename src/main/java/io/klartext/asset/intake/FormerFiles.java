package io.klartext.asset.intake;

import io.klartext.media.MediaConfig;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** The files that assets had before their present ones. They are kept as long as they are served. */
@Singleton
class FormerFiles {
    private static final Sql ADD = Sql.of("""
            insert into former_file (asset_id, sha256, replaced_at, expires_at)
            values (:asset, :sha256, :now, :expires)
            on conflict (asset_id, sha256) do update
            set replaced_at = excluded.replaced_at, expires_at = excluded.expires_at""");
    private static final Sql FORGET = Sql.of("delete from former_file where replaced_at <= :before");

    private final Queries database;
    private final MediaConfig config;

    FormerFiles(Queries database, MediaConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * Records that the asset had the file until now.
     *
     * @param expires when the right to show it ends or ended; null for never
     */
    void add(UUID asset, String sha256, Instant expires, Instant now) {
        database.execute(ADD.bind("asset", asset)
                .bind("sha256", sha256)
                .bind("expires", expires)
                .bind("now", now));
    }

    /** Forgets the files that are not served any more. */
    void forget(Instant now) {
        database.execute(FORGET.bind("before", now.minus(config.serveReplacedFor())));
    }
}
