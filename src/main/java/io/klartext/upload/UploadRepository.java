package io.klartext.upload;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of uploads. Each method is one short transaction, or part of the running one. */
@Singleton
@Transactional
class UploadRepository {
    private static final Sql ADD = Sql.of("""
            insert into upload (id, key_id, length, received, metadata, created_at, expires_at)
            select :id, :key, :length, 0, cast(:metadata as text), :now, :expires
            where (select count(*) from upload
                   where key_id = :key and asset_id is null and expires_at > :now) < :most""");
    private static final Sql FIND = Sql.of("""
            select id, length, received, metadata, created_at, expires_at, asset_id as asset from upload
            where id = :id and key_id = :key""");
    private static final Sql ADVANCE =
            Sql.of("update upload set received = :received, expires_at = :expires where id = :id and asset_id is null");
    private static final Sql FINISH =
            Sql.of("update upload set received = length, asset_id = :asset where id = :id and asset_id is null");
    private static final Sql REMOVE = Sql.of("delete from upload where id = :id");
    private static final Sql EXPIRED =
            Sql.of("select id from upload where expires_at <= :now order by expires_at, id limit :limit");

    private final Queries database;

    UploadRepository(Queries database) {
        this.database = database;
    }

    /**
     * Adds an upload unless the key has too many unfinished ones. Two concurrent requests may exceed the limit by one.
     */
    boolean add(Upload upload, UUID key, int maxUnfinished) {
        Sql add = ADD.bind("id", upload.id())
                .bind("key", key)
                .bind("length", upload.length())
                .bind("metadata", upload.metadata())
                .bind("now", upload.createdAt())
                .bind("expires", upload.expiresAt())
                .bind("most", maxUnfinished);
        return database.execute(add) == 1;
    }

    Optional<Upload> find(UUID id, UUID key) {
        return database.find(FIND.bind("id", id).bind("key", key), Upload.class);
    }

    void advance(UUID id, long received, Instant expires) {
        database.execute(ADVANCE.bind("id", id).bind("received", received).bind("expires", expires));
    }

    /** Records the asset; returns false if it was recorded before or the upload was deleted. */
    boolean finish(UUID id, UUID asset) {
        return database.execute(FINISH.bind("id", id).bind("asset", asset)) == 1;
    }

    void remove(UUID id) {
        database.execute(REMOVE.bind("id", id));
    }

    List<UUID> expired(Instant now, int limit) {
        return database.list(EXPIRED.bind("now", now).bind("limit", limit), UUID.class);
    }
}
