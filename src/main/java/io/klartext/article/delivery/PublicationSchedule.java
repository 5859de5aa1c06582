package io.klartext.article.delivery;

import io.klartext.article.ArticleGroups;
import io.klartext.asset.AssetGroups;
import io.klartext.asset.delivery.PublicAssets;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.ChangeListener;
import io.klartext.platform.kernel.Clock;
import io.klartext.site.PublicChanges;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;

/** Reads the next moment at which the clock changes what is public, and keeps it until an article or an asset changes. */
@Singleton
public class PublicationSchedule implements PublicChanges, ChangeListener {
    private static final Sql NEXT = Sql.of("""
            select least(
                (select min(published_at) from publication where published_at > :now),
                (select min(unpublish_at) from publication where unpublish_at > :now))""");

    private final Queries database;
    private final PublicAssets assets;
    private final Clock clock;
    private volatile long changes;
    private volatile Known known = new Known(-1, Instant.MIN);

    PublicationSchedule(Queries database, PublicAssets assets, Clock clock) {
        this.database = database;
        this.assets = assets;
        this.clock = clock;
    }

    private record Known(long changes, Instant next) {}

    @Override
    public Instant next() {
        Known last = known;
        Instant now = clock.now();
        if (last.changes() == changes && now.isBefore(last.next())) {
            return last.next();
        }
        // Changes that come while the moment is read make it outdated at once.
        long before = changes;
        Instant next = read(now);
        known = new Known(before, next);
        return next;
    }

    private Instant read(Instant now) {
        Instant ofArticles = database.find(NEXT.bind("now", now), Instant.class).orElse(Instant.MAX);
        return Stream.of(ofArticles, assets.nextExpiry(now).orElse(Instant.MAX))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    @Override
    public synchronized void changed(Collection<String> groups) {
        if (groups.contains(ArticleGroups.LISTS) || groups.contains(AssetGroups.ASSETS)) {
            changes++;
        }
    }

    @Override
    public synchronized void missedChanges() {
        changes++;
    }

    @Override
    public void confirmed(long nanos) {
        // Answers that end by this schedule are served under the lease of their cache.
    }
}
