package io.klartext.upload;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of uploads. Each method is one short transaction, or part of the running one. */
@Singleton
@Transactional
class UploadRepository {
    private static final String SELECT =
            "select id, length, received, metadata, created_at, expires_at, asset_id from upload";

    private final Queries database;

    UploadRepository(Queries database) {
        this.database = database;
    }

    /**
     * Adds an upload unless the key has too many unfinished ones. Two concurrent requests may exceed the limit by one.
     */
    boolean add(Upload upload, UUID key, int maxUnfinished) {
        Conditions values = new Conditions()
                .bind("id", upload.id())
                .bind("key", key)
                .bind("length", upload.length())
                .bind("metadata", upload.metadata())
                .bind("now", upload.createdAt())
                .bind("expires", upload.expiresAt())
                .bind("most", maxUnfinished);
        return database.execute("""
                insert into upload (id, key_id, length, received, metadata, created_at, expires_at)
                select :id, :key, :length, 0, cast(:metadata as text), :now, :expires
                where (select count(*) from upload
                       where key_id = :key and asset_id is null and expires_at > :now) < :most""", values) == 1;
    }

    Optional<Upload> find(UUID id, UUID key) {
        Conditions conditions = new Conditions().and("id = :id", "id", id).and("key_id = :key", "key", key);
        return database.list(SELECT + conditions.where(), conditions, 1, UploadRepository::upload).stream()
                .findFirst();
    }

    void advance(UUID id, long received, Instant expires) {
        database.execute(
                "update upload set received = :received, expires_at = :expires where id = :id and asset_id is null",
                new Conditions().bind("id", id).bind("received", received).bind("expires", expires));
    }

    /** Records the asset; returns false if it was recorded before or the upload was deleted. */
    boolean finish(UUID id, UUID asset) {
        return database.execute(
                        "update upload set received = length, asset_id = :asset where id = :id and asset_id is null",
                        new Conditions().bind("id", id).bind("asset", asset))
                == 1;
    }

    void remove(UUID id) {
        database.execute("delete from upload where id = :id", new Conditions().bind("id", id));
    }

    List<UUID> expired(Instant now, int limit) {
        return database.list(
                "select id from upload where expires_at <= :now order by expires_at, id",
                new Conditions().bind("now", now),
                limit,
                row -> row.get("id", UUID.class));
    }

    private static Upload upload(Tuple row) {
        return new Upload(
                row.get("id", UUID.class),
                row.get("length", Long.class),
                row.get("received", Long.class),
                row.get("metadata", String.class),
                row.get("created_at", Instant.class),
                row.get("expires_at", Instant.class),
                row.get("asset_id", UUID.class));
    }
}
