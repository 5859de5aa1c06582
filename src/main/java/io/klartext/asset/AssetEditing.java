package io.klartext.asset;

import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes what is said about pictures, and which there are. */
@Singleton
@Transactional(dontRollbackOn = BlobSwept.class) // nothing was changed then, and the upload tries once more
public class AssetEditing {
    private final AssetRepository assets;
    private final Blobs blobs;
    private final AssetUsages usages;
    private final PicturedAuthors authors;
    private final Validator validator;
    private final Outbox outbox;
    private final Clock clock;

    AssetEditing(
            AssetRepository assets,
            Blobs blobs,
            AssetUsages usages,
            PicturedAuthors authors,
            Validator validator,
            Outbox outbox,
            Clock clock) {
        this.assets = assets;
        this.blobs = blobs;
        this.usages = usages;
        this.authors = authors;
        this.validator = validator;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes an asset of bytes that are stored; fails with {@link BlobSwept} if they are not any more. */
    UUID create(IncomingPicture picture, String location, AssetDraft draft, Caller by, Consumer<UUID> alongside) {
        hold(picture, location);
        Instant now = clock.now();
        Asset asset = new Asset(Ids.next(now), by.id(), now);
        asset.showFile(picture.sha256(), picture.capture());
        asset.describe(draft);
        revise(asset, by, now);
        assets.persist(asset);
        tell("created", asset, now);
        alongside.accept(asset.id());
        return asset.id();
    }

    /** Gives an asset other bytes, which are stored; likewise. The same bytes again change nothing. */
    UUID replaceFile(
            UUID id, VersionCondition condition, IncomingPicture picture, String location, String fileName, Caller by) {
        Asset asset = get(id, condition);
        asset.requireEditable();
        hold(picture, location);
        if (asset.showFile(picture.sha256(), picture.capture())) {
            Instant now = clock.now();
            asset.describe(asset.draft().renamed(fileName).credited(picture.credit()));
            revise(asset, by, now);
            tell("file_replaced", asset, now);
        }
        return id;
    }

    /** Fails unless the caller may now give the asset another file; said before the file is looked at. */
    public void requireReplaceable(UUID id, VersionCondition condition) {
        get(id, condition).requireEditable();
    }

    /**
     * Changes what is said about a picture.
     *
     * @param patch makes the new words of the present ones
     */
    public void change(UUID id, VersionCondition condition, UnaryOperator<AssetDraft> patch, Caller by) {
        Asset asset = get(id, condition);
        asset.requireEditable();
        AssetDraft draft = patch.apply(asset.draft());
        Violations violations = Violations.of(validator, draft);
        if (draft.fileName() == null) {
            violations.add("/fileName", "required", "is required");
        }
        violations.refuse();
        if (asset.describe(draft)) {
            Instant now = clock.now();
            revise(asset, by, now);
            tell("updated", asset, now);
        }
    }

    /** Puts a picture into the trash; fails with {@link Failure.InUse} while articles or authors refer to it. */
    public void trash(UUID id, VersionCondition condition, Caller by) {
        Asset asset = get(id, condition);
        refuseUsed(id, by);
        Instant now = clock.now();
        asset.trash(now);
        tell("trashed", asset, now);
    }

    private void refuseUsed(UUID id, Caller by) {
        boolean mayRead = by.has(Scope.ARTICLES_READ);
        Stream<Failure.InUse.User> articles = usages.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(use -> new Failure.InUse.User("article", use.id(), mayRead ? use.headline() : null));
        Stream<Failure.InUse.User> portrayed = authors.of(id, AssetUsages.PER_ASSET).stream()
                .map(author -> new Failure.InUse.User("author", author.id(), mayRead ? author.name() : null));
        // Authors first: they are few, and no number of articles hides them.
        List<Failure.InUse.User> users =
                Stream.concat(portrayed, articles).limit(AssetUsages.PER_ASSET).toList();
        if (!users.isEmpty()) {
            throw new Failure.InUse("Articles or authors show this picture: 'usedBy' lists the first of them.", users);
        }
    }

    public void restore(UUID id, VersionCondition condition) {
        Asset asset = get(id, condition);
        asset.restore();
        tell("restored", asset, clock.now());
    }

    private Asset get(UUID id, VersionCondition condition) {
        Asset asset = assets.findForChange(id).orElseThrow(() -> new Failure.NotFound("The asset"));
        condition.check(asset.version());
        return asset;
    }

    private void hold(IncomingPicture picture, String location) {
        if (!blobs.hold(picture.sha256(), location)) {
            throw new BlobSwept();
        }
    }

    private void revise(Asset asset, Caller by, Instant now) {
        asset.revise(blobs.edition(asset.sha256(), asset.draft(), now), by.id(), now);
    }

    private void tell(String what, Asset asset, Instant now) {
        outbox.add(new AssetEvent("asset." + what, asset.id(), asset.version()), now);
    }
}
