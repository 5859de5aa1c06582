package io.klartext.asset.management;

import io.klartext.asset.AssetConfig;
import io.klartext.asset.AssetFile;
import io.klartext.asset.AssetMetadata;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads assets for editors. */
@Singleton
public class Assets {
    private static final Sql ASSETS =
            Sql.of("""
            select a.id, a.version, a.edition, {metadata}, {file},
                   a.uploaded_sha256, a.signed_sha256 is not null as content_credentials, a.capture,
                   a.created_at, c.id as created_by_id, c.name as created_by_name,
                   a.updated_at, u.id as updated_by_id, u.name as updated_by_name, a.trashed_at
            from asset a join blob b on b.sha256 = a.sha256
            join api_key c on c.id = a.created_by join api_key u on u.id = a.updated_by
            where {filter} and {keyset} {order}""").with("metadata", AssetMetadata.COLUMNS).with("file", AssetFile.COLUMNS);
    private static final Sql COUNT =
            Sql.of("select count(*) from asset a join blob b on b.sha256 = a.sha256 where {filter}");
    private static final Sql BY_ID =
            ASSETS.with("filter", "a.id = :id").with("keyset", "true").with("order", "");

    private static final Sql SAME_FILE = Sql.of("""
            select id from asset where trashed_at is null and (sha256 = :sha256 or uploaded_sha256 = :uploaded)
            order by created_at, id limit 1""");

    private final Queries database;
    private final AssetConfig config;
    private final Clock clock;

    Assets(Queries database, AssetConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** The orders in which editors may have a list. */
    public enum Sort {
        NEWEST("a.created_at", "timestamptz", true, ManagedAsset::createdAt),
        OLDEST("a.created_at", "timestamptz", false, ManagedAsset::createdAt),
        RECENTLY_UPDATED("a.updated_at", "timestamptz", true, ManagedAsset::updatedAt),
        LEAST_RECENTLY_UPDATED("a.updated_at", "timestamptz", false, ManagedAsset::updatedAt),
        FILE_NAME("a.file_name", "text", false, asset -> asset.metadata().fileName());

        private final SortOrder order;
        private final Function<ManagedAsset, Object> value;

        Sort(String column, String type, boolean descending, Function<ManagedAsset, Object> value) {
            this.order = new SortOrder(column, type, "a.id", descending);
            this.value = value;
        }

        private List<String> key(ManagedAsset asset) {
            return List.of(value.apply(asset).toString(), asset.id().toString());
        }
    }

    /** One page of the assets that pass the filter: one statement, two with a count. */
    public Page<ManagedAsset> page(AssetFilter filter, Sort sort, PageRequest page) {
        Instant now = clock.now();
        Filter conditions = filter.conditions(now, now.plus(config.expiringWithin()));
        return database.page(
                ASSETS.with("filter", conditions),
                COUNT.with("filter", conditions),
                sort.order,
                page,
                ManagedAsset.class,
                sort::key);
    }

    /** The asset, in the trash or not. */
    public ManagedAsset get(UUID id) {
        return database.find(BY_ID.bind("id", id), ManagedAsset.class)
                .orElseThrow(() -> new Failure.NotFound("The asset"));
    }

    /**
     * The first asset outside of the trash with the same file.
     *
     * @param sha256 the hash of the cleaned file
     * @param uploaded the hash of the file as it came
     */
    public Optional<UUID> findSame(String sha256, String uploaded) {
        return database.find(SAME_FILE.bind("sha256", sha256).bind("uploaded", uploaded), UUID.class);
    }
}
