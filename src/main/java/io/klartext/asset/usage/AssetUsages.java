package io.klartext.asset.usage;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which articles use which assets. {@code article} reports every change within the transaction of the change. Whether a
 * publication is visible is decided when somebody asks.
 */
@Singleton
public class AssetUsages {
    /** The most articles that are listed for each asset in a list of assets. */
    public static final int PER_ASSET = 20;

    private static final SortOrder NEWEST = new SortOrder("a.updated_at", "timestamptz", "a.id", true);
    private static final String SELECT = """
            select u.asset_id, a.id, a.headline, a.slug, a.locale, a.updated_at,
                   u.in_working_copy, u.in_publication, p.published_at, p.unpublish_at,
                   case when a.trashed_at is not null then 'trashed'
                        when a.state = 'published' and a.published_at > :now then 'scheduled'
                        when a.state = 'published' and a.unpublish_at <= :now then 'draft'
                        else a.state end as state""";
    private static final String FROM = """
            from (select asset_id, article_id, bool_or(kind = 'working_copy') as in_working_copy,
                         bool_or(kind = 'publication') as in_publication
                  from asset_usage where asset_id in (:assets) group by asset_id, article_id) u
            join article a on a.id = u.article_id left join publication p on p.article_id = a.id""";
    /** The first articles of each asset. */
    private static final String NUMBERED = "select * from (" + SELECT
            + ", row_number() over (partition by u.asset_id order by a.updated_at desc, a.id desc) as place " + FROM
            + ") numbered where place <= :each order by asset_id, place";

    private final Queries database;
    private final Clock clock;

    AssetUsages(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In which of its versions an article uses an asset. */
    public enum Kind {
        /** The one that editors change. */
        WORKING_COPY,
        /** The one that readers see or will see. */
        PUBLICATION;

        private String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those of the assets that exist outside of the trash. They stay there until the transaction ends. */
    public Set<UUID> hold(Collection<UUID> assets) {
        if (assets.isEmpty()) {
            return Set.of();
        }
        Conditions wanted = new Conditions().and("id in (:ids)", "ids", assets).and("trashed_at is null");
        // Locks in the order of ids, so that two transactions cannot wait for each other.
        return Set.copyOf(database.list(
                "select id from asset" + wanted.where() + " order by id for share",
                wanted,
                assets.size(),
                row -> row.get("id", UUID.class)));
    }

    /** Records that the article uses these assets there, which are {@link #hold held}, and no others. */
    public void replace(UUID article, Kind kind, Collection<UUID> assets) {
        Conditions values = new Conditions().bind("article", article).bind("kind", kind.value());
        String present = "delete from asset_usage where article_id = :article and kind = :kind";
        if (assets.isEmpty()) {
            database.execute(present, values);
            return;
        }
        values.bind("assets", Set.copyOf(assets));
        database.execute(present + " and asset_id not in (:assets)", values);
        database.execute("""
                insert into asset_usage (article_id, kind, asset_id)
                select :article, :kind, id from asset where id in (:assets)
                on conflict do nothing""", values);
    }

    /** Records that readers see or will see the present working copy. */
    public void publish(UUID article) {
        unpublish(article);
        database.execute("""
                insert into asset_usage (article_id, kind, asset_id)
                select article_id, 'publication', asset_id from asset_usage
                where article_id = :article and kind = 'working_copy'""", new Conditions().bind("article", article));
    }

    /** Records that readers do not see the article any more. */
    public void unpublish(UUID article) {
        replace(article, Kind.PUBLICATION, List.of());
    }

    /** The articles that use the asset, the one changed last first. */
    public Page<AssetUsage> page(UUID asset, PageRequest page) {
        Conditions conditions = conditions(List.of(asset));
        Conditions restricted = NEWEST.restrict(conditions.copy(), page);
        List<Row> rows = database.list(
                SELECT + " " + FROM + restricted.where() + NEWEST.orderBy(page),
                restricted,
                page.fetchSize(),
                this::row);
        return Page.of(
                        rows,
                        page,
                        row -> List.of(
                                row.updatedAt().toString(), row.use().id().toString()),
                        () -> database.number("select count(*) " + FROM, conditions))
                .map(Row::use);
    }

    /** The articles that use each of the assets, {@value #PER_ASSET} at most for each. */
    public Map<UUID, List<AssetUsage>> of(Collection<UUID> assets) {
        if (assets.isEmpty()) {
            return Map.of();
        }
        return database
                .list(NUMBERED, conditions(assets).bind("each", PER_ASSET), assets.size() * PER_ASSET, this::row)
                .stream()
                .collect(Collectors.groupingBy(Row::asset, Collectors.mapping(Row::use, Collectors.toList())));
    }

    private Conditions conditions(Collection<UUID> assets) {
        return new Conditions().bind("assets", assets).bind("now", clock.now());
    }

    private record Row(UUID asset, AssetUsage use, Instant updatedAt) {}

    private Row row(Tuple row) {
        AssetUsage use = new AssetUsage(
                row.get("id", UUID.class),
                row.get("headline", String.class),
                row.get("slug", String.class),
                row.get("locale", String.class),
                row.get("state", String.class),
                where(row, clock.now()));
        return new Row(row.get("asset_id", UUID.class), use, row.get("updated_at", Instant.class));
    }

    private static List<String> where(Tuple row, Instant now) {
        List<String> where = new ArrayList<>();
        if (row.get("in_working_copy", Boolean.class)) {
            where.add("working_copy");
        }
        Instant from = row.get("published_at", Instant.class);
        Instant until = row.get("unpublish_at", Instant.class);
        if (row.get("in_publication", Boolean.class) && from != null && (until == null || until.isAfter(now))) {
            where.add(from.isAfter(now) ? "scheduled" : "published");
        }
        return List.copyOf(where);
    }
}
