package io.klartext.asset.usage;

import io.klartext.media.MediaConfig;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.StoredEnum;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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

    /** By the creation of the articles, which their ids begin with: the index of usages has that order. */
    private static final SortOrder NEWEST = new SortOrder("u.article_id", "uuid", "u.article_id", true);

    private static final Sql USAGES = Sql.of("""
            select u.asset_id, a.id, a.headline, a.slug, a.locale,
                   case when a.trashed_at is not null then 'trashed'
                        else effective_state(a.state, a.published_at, a.unpublish_at, :now) end as state,
                   array_remove(array[
                       case when u.in_working_copy then 'working_copy' end,
                       case when not u.in_publication then null
                            when is_public(p.published_at, p.unpublish_at, :now) then 'published'
                            when p.published_at > :now then 'scheduled' end], null) as "where"
            from {used} u
            join article a on a.id = u.article_id left join publication p on p.article_id = a.id""");

    private static final String USED = """
            (select asset_id, article_id, bool_or(kind = 'working_copy') as in_working_copy,
                    bool_or(kind = 'publication') as in_publication
             from asset_usage where asset_id = %s group by asset_id, article_id %s)""";

    private static final Sql ONE_ASSET =
            Sql.of("{usages} where {keyset} {order}").with("usages", USAGES.with("used", USED.formatted(":asset", "")));
    private static final Sql COUNT =
            Sql.of("select count(distinct article_id) from asset_usage where asset_id = :asset");

    /** The newest articles of each asset. */
    private static final Sql EACH = Sql.of("""
            select shown.* from unnest(cast(:assets as uuid[])) wanted (id) cross join lateral ({usages}) shown
            order by shown.asset_id, shown.id desc""")
            .with("usages", USAGES.with("used", USED.formatted("wanted.id", "order by article_id desc limit :each")));

    private static final Sql HOLD =
            // Locks in the order of ids, so that two transactions cannot wait for each other.
            Sql.of("select id from asset where id = any(:ids) and trashed_at is null order by id for share");
    private static final Sql REMOVE_OTHERS = Sql.of("""
            delete from asset_usage
            where article_id = :article and kind = :kind and asset_id <> all(:assets)""");
    private static final Sql ADD = Sql.of("""
            insert into asset_usage (article_id, kind, asset_id)
            select :article, :kind, id from asset where id = any(:assets)
            on conflict do nothing""");
    private static final Sql PUBLISH = Sql.of("""
            insert into asset_usage (article_id, kind, asset_id)
            select article_id, 'publication', asset_id from asset_usage
            where article_id = :article and kind = 'working_copy'""");
    private static final Sql SERVE_REMOVED = Sql.of("""
            insert into published_asset (asset_id, served_until)
            select asset_id, :until from asset_usage u where article_id = :article and kind = 'publication'
            and not exists (select from asset_usage w
                            where w.article_id = :article and w.kind = 'working_copy' and w.asset_id = u.asset_id)
            order by asset_id
            on conflict (asset_id) do update set served_until = excluded.served_until""");
    private static final Sql REMEMBER = Sql.of("""
            insert into published_asset (asset_id)
            select asset_id from asset_usage where article_id = :article and kind = 'publication' order by asset_id
            on conflict do nothing""");

    private final Queries database;
    private final MediaConfig config;
    private final Clock clock;

    AssetUsages(Queries database, MediaConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** In which of its versions an article uses an asset. */
    public enum Kind implements StoredEnum {
        /** The one that editors change. */
        WORKING_COPY,
        /** The one that readers see or will see. */
        PUBLICATION
    }

    /** Those of the assets that exist outside of the trash. They stay there until the transaction ends. */
    public Set<UUID> hold(Collection<UUID> assets) {
        if (assets.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(database.list(HOLD.bind("ids", assets), UUID.class));
    }

    /** Records that the article uses these assets there, which are {@link #hold held}, and no others. */
    public void replace(UUID article, Kind kind, Collection<UUID> assets) {
        database.execute(
                REMOVE_OTHERS.bind("article", article).bind("kind", kind).bind("assets", assets));
        if (!assets.isEmpty()) {
            database.execute(ADD.bind("article", article).bind("kind", kind).bind("assets", assets));
        }
    }

    /**
     * Records that readers see or will see the present working copy. Images that it no longer shows are still served
     * for a while.
     */
    public void publish(UUID article) {
        database.execute(
                SERVE_REMOVED.bind("article", article).bind("until", clock.now().plus(config.serveReplacedFor())));
        unpublish(article);
        database.execute(PUBLISH.bind("article", article));
        database.execute(REMEMBER.bind("article", article));
    }

    /** Records that readers do not see the article any more. */
    public void unpublish(UUID article) {
        replace(article, Kind.PUBLICATION, List.of());
    }

    /** The articles that use the asset, the newest first. */
    public Page<AssetUsage> page(UUID asset, PageRequest page) {
        return database.page(
                        ONE_ASSET.bind("asset", asset).bind("now", clock.now()),
                        COUNT.bind("asset", asset),
                        NEWEST,
                        page,
                        Usage.class,
                        usage -> Collections.nCopies(2, usage.use().id().toString()))
                .map(Usage::use);
    }

    /** The newest articles that use each of the assets, {@value #PER_ASSET} at most for each. */
    public Map<UUID, List<AssetUsage>> of(Collection<UUID> assets) {
        Sql each = EACH.bind("assets", assets).bind("now", clock.now()).bind("each", PER_ASSET);
        return database.list(each, Usage.class).stream()
                .collect(Collectors.groupingBy(Usage::assetId, Collectors.mapping(Usage::use, Collectors.toList())));
    }

    private record Usage(UUID assetId, @Nested(prefix = "") AssetUsage use) {}
}
