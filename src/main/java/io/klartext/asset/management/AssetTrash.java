package io.klartext.asset.management;

import io.klartext.asset.Asset;
import io.klartext.asset.AssetEvent;
import io.klartext.asset.AssetRepository;
import io.klartext.asset.usage.AssetUsages;
import io.klartext.asset.usage.AuthorUsages;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Moves assets to the trash and restores them. */
@Singleton
@Transactional
public class AssetTrash {
    private final AssetRepository assets;
    private final AssetUsages usages;
    private final AuthorUsages authors;
    private final Outbox outbox;
    private final Clock clock;

    AssetTrash(AssetRepository assets, AssetUsages usages, AuthorUsages authors, Outbox outbox, Clock clock) {
        this.assets = assets;
        this.usages = usages;
        this.authors = authors;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Moves an asset to the trash; fails with {@link Failure.InUse} while articles or authors use it. */
    public void put(UUID id, VersionCondition condition, Caller by) {
        Asset asset = assets.get(id, condition);
        refuseUsed(id, by);
        Instant now = clock.now();
        asset.trash(now);
        outbox.add(AssetEvent.of("trashed", asset), now);
    }

    private void refuseUsed(UUID id, Caller by) {
        boolean mayRead = by.has(Scope.ARTICLES_READ);
        Stream<Failure.InUse.User> articles = usages.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(use -> new Failure.InUse.User("article", use.id(), mayRead ? use.headline() : null));
        Stream<Failure.InUse.User> portrayed = authors.of(id, AssetUsages.PER_ASSET).stream()
                .map(author -> new Failure.InUse.User("author", author.id(), mayRead ? author.name() : null));
        // Authors first: there are few, and they must not be hidden behind many articles.
        List<Failure.InUse.User> users =
                Stream.concat(portrayed, articles).limit(AssetUsages.PER_ASSET).toList();
        if (!users.isEmpty()) {
            throw new Failure.InUse("Articles or authors use this asset: 'usedBy' lists the first of them.", users);
        }
    }

    public void restore(UUID id, VersionCondition condition) {
        Asset asset = assets.get(id, condition);
        asset.restore();
        outbox.add(AssetEvent.of("restored", asset), clock.now());
    }
}
