package io.klartext.asset.management;

import io.klartext.asset.AssetColumns;
import io.klartext.asset.AssetConfig;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads assets for editors. */
@Singleton
public class Assets {
    private static final String FROM = " from asset a join blob b on b.sha256 = a.sha256";
    private static final String SELECT = "select " + AssetColumns.COLUMNS
            + ", c.id as creator_id, c.name as creator_name, u.id as updater_id, u.name as updater_name" + FROM
            + " join api_key c on c.id = a.created_by join api_key u on u.id = a.updated_by";

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
        FILE_NAME("a.file_name", "text", false, asset -> asset.said().fileName());

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
        Conditions conditions = filter.conditions(now, now.plus(config.expiringWithin()));
        Conditions restricted = sort.order.restrict(conditions.copy(), page);
        return Page.of(
                database.list(
                        SELECT + restricted.where() + sort.order.orderBy(page),
                        restricted,
                        page.fetchSize(),
                        ManagedAsset::of),
                page,
                sort::key,
                () -> database.number("select count(*)" + FROM + conditions.where(), conditions));
    }

    /** The asset, in the trash or not. */
    public ManagedAsset get(UUID id) {
        Conditions conditions = new Conditions().and("a.id = :id", "id", id);
        return database.list(SELECT + conditions.where(), conditions, 1, ManagedAsset::of).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("The asset"));
    }
}
