package io.klartext.asset;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Which assets readers see or will see. A change of such an asset is a change of what is published. */
@Singleton
public class ShownAssets {
    /**
     * The condition that readers see an asset {@code a} at {@code :now}, in an article or as the portrait of one of its
     * authors.
     */
    public static final Sql NOW = Sql.of("""
            exists (select from asset_usage u join publication p on p.article_id = u.article_id
                    where u.asset_id = a.id and u.kind = 'publication'
                    and is_public(p.published_at, p.unpublish_at, :now))
            or exists (select from author w join publication_author p on p.author_id = w.id
                       where w.picture = a.id and w.trashed_at is null
                       and is_public(p.published_at, p.unpublish_at, :now))""");

    private static final Sql IS_SHOWN =
            Sql.of("select from asset a where a.id = :asset and ({shown})").with("shown", NOW);

    private static final Sql NOW_OR_LATER = Sql.of("""
            select from asset_usage u join publication p on p.article_id = u.article_id
            where u.asset_id = :asset and u.kind = 'publication'
            and (p.unpublish_at is null or p.unpublish_at > :now)
            union all
            select from author w join publication_author p on p.author_id = w.id
            where w.picture = :asset and w.trashed_at is null
            and (p.unpublish_at is null or p.unpublish_at > :now)""");

    private final Queries database;
    private final Clock clock;

    ShownAssets(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether readers see the asset now. */
    boolean isShown(UUID asset, Instant now) {
        return database.exists(IS_SHOWN.bind("asset", asset).bind("now", now));
    }

    /** Fails with {@link Failure.Forbidden} if readers see or will see the asset and the caller may not publish. */
    public void requireChangeable(UUID asset, Caller by) {
        if (!by.has(Scope.ARTICLES_PUBLISH)
                && database.exists(NOW_OR_LATER.bind("asset", asset).bind("now", clock.now()))) {
            throw new Failure.Forbidden(
                    "published_asset",
                    "A published or scheduled article shows this asset. To change it, a key needs the scope '"
                            + Scope.ARTICLES_PUBLISH.value() + "'.");
        }
    }
}
