package io.klartext.asset.delivery;

import io.klartext.asset.AssetFile;
import io.klartext.asset.AssetMetadata;
import io.klartext.asset.ShownAssets;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the assets that readers can see: those of published articles, and the portraits of their authors. */
@Singleton
public class PublicAssets {
    private static final Sql ASSETS =
            Sql.of("""
            select a.id, a.edition, {metadata}, {file}
            from asset a join blob b on b.sha256 = a.sha256
            where a.trashed_at is null and {filter}""").with("metadata", AssetMetadata.COLUMNS).with("file", AssetFile.COLUMNS);

    private static final String UNEXPIRED = "a.expires_at is null or a.expires_at > :now";

    private static final Sql NEXT_EXPIRY =
            Sql.of("select expires_at from asset where expires_at > :now order by expires_at limit 1");

    private final Queries database;
    private final Clock clock;

    PublicAssets(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An asset with its metadata and its file. */
    public record PublicAsset(
            UUID id,
            String edition,
            @Nested(prefix = "") AssetMetadata metadata,
            @Nested(prefix = "") AssetFile file) {
        private boolean isExpired(Instant now) {
            return metadata.expiresAt() != null && !metadata.expiresAt().isAfter(now);
        }
    }

    /**
     * Those of the assets that may be shown now: not in the trash, and not expired. The caller has checked that
     * something public shows them.
     */
    public Map<UUID, PublicAsset> showable(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Filter filter = Filter.where("a.id = any(:ids)", "ids", ids).and(UNEXPIRED, "now", clock.now());
        return database.list(ASSETS.with("filter", filter), PublicAsset.class).stream()
                .collect(Collectors.toMap(PublicAsset::id, Function.identity()));
    }

    /** The asset; fails with {@link Failure.Gone} if the right to show it has ended. */
    public PublicAsset get(UUID id) {
        Instant now = clock.now();
        Filter filter = Filter.where("a.id = :id", "id", id).and(ShownAssets.NOW.bind("now", now));
        PublicAsset asset = database.find(ASSETS.with("filter", filter), PublicAsset.class)
                .orElseThrow(() -> new Failure.NotFound("The asset"));
        if (asset.isExpired(now)) {
            throw new Failure.Gone("The asset");
        }
        return asset;
    }

    /** The next moment at which the right to show an asset ends. */
    public Optional<Instant> nextExpiry(Instant now) {
        return database.find(NEXT_EXPIRY.bind("now", now), Instant.class);
    }
}
