package io.klartext.asset.delivery;

import io.klartext.asset.AssetColumns;
import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetFile;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
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
    private static final String SELECT =
            "select " + AssetColumns.COLUMNS + " from asset a join blob b on b.sha256 = a.sha256";
    private static final String SHOWN = """
            (exists (select from asset_usage u join publication p on p.article_id = u.article_id
                     where u.asset_id = a.id and u.kind = 'publication'
                     and p.published_at <= :now and (p.unpublish_at is null or p.unpublish_at > :now))
             or exists (select from author w join publication_author p on p.author_id = w.id
                        where w.picture = a.id and w.trashed_at is null
                        and p.published_at <= :now and (p.unpublish_at is null or p.unpublish_at > :now)))""";

    private final Queries database;
    private final Clock clock;

    PublicAssets(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An asset with its description and its file. */
    public record PublicAsset(UUID id, String edition, AssetDraft said, AssetFile file) {
        private static PublicAsset of(Tuple row) {
            return new PublicAsset(
                    row.get("id", UUID.class),
                    row.get("edition", String.class),
                    AssetColumns.said(row),
                    AssetColumns.file(row));
        }

        private boolean isExpired(Instant now) {
            return said.expiresAt() != null && !said.expiresAt().isAfter(now);
        }
    }

    /**
     * Those of the assets that may be shown now: not in the trash, and not expired. The caller knows that they belong to
     * something public.
     */
    public Map<UUID, PublicAsset> showable(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Conditions conditions = new Conditions()
                .and("a.id in (:ids)", "ids", ids)
                .and("a.trashed_at is null")
                .and("(a.expires_at is null or a.expires_at > :now)", "now", clock.now());
        return database.list(SELECT + conditions.where(), conditions, ids.size(), PublicAsset::of).stream()
                .collect(Collectors.toMap(PublicAsset::id, Function.identity()));
    }

    /** The asset; fails with {@link Failure.Gone} if the right to show it has ended. */
    public PublicAsset get(UUID id) {
        Instant now = clock.now();
        Conditions conditions = new Conditions()
                .and("a.id = :id", "id", id)
                .and("a.trashed_at is null")
                .and(SHOWN, "now", now);
        PublicAsset asset = database.list(SELECT + conditions.where(), conditions, 1, PublicAsset::of).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("The asset"));
        if (asset.isExpired(now)) {
            throw new Failure.Gone("The asset");
        }
        return asset;
    }

    /** The next moment at which the right to show an asset ends. */
    public Optional<Instant> nextExpiry(Instant now) {
        Conditions conditions = new Conditions().bind("now", now);
        return database
                .list(
                        "select expires_at from asset where expires_at > :now order by expires_at",
                        conditions,
                        1,
                        row -> row.get("expires_at", Instant.class))
                .stream()
                .findFirst();
    }
}
