package io.klartext.asset.intake;

import io.klartext.asset.AssetDraft;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import io.klartext.platform.storage.BlobStore;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Creates assets from accepted pictures, and replaces the files of assets. Bytes are stored durably before anything
 * refers to them; identical bytes are stored once.
 */
@Singleton
public class AssetUploading {
    private static final int ATTEMPTS = 5;

    private final Blobs blobs;
    private final BlobStore store;
    private final UploadedAssets assets;
    private final Validator validator;
    private final Clock clock;

    AssetUploading(Blobs blobs, BlobStore store, UploadedAssets assets, Validator validator, Clock clock) {
        this.blobs = blobs;
        this.store = store;
        this.assets = assets;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Creates an asset and returns its id.
     *
     * @param said the metadata; missing members of the credit are taken from the file
     * @param fileName the name of the uploaded file, or null
     */
    public UUID create(IncomingPicture picture, AssetDraft said, String fileName, Caller by) throws IOException {
        return create(picture, said, fileName, by, asset -> {});
    }

    /**
     * The same.
     *
     * @param alongside receives the new id, in the transaction that creates the asset
     */
    public UUID create(IncomingPicture picture, AssetDraft said, String fileName, Caller by, Consumer<UUID> alongside)
            throws IOException {
        Violations.of(validator, said).refuse();
        AssetDraft draft =
                said.named(FileName.of(fileName, picture.info().format())).credited(picture.credit());
        return referring(picture, location -> assets.create(picture, location, draft, by, alongside));
    }

    /** Fails with {@link Failure.Invalid} if the metadata are invalid. */
    public void check(AssetDraft said) {
        Violations.of(validator, said).refuse();
    }

    /** Replaces the file of an asset. Its metadata stay; missing members of the credit are taken from the new file. */
    public void replace(UUID id, VersionCondition condition, IncomingPicture picture, String fileName, Caller by)
            throws IOException {
        String name = FileName.of(fileName, picture.info().format());
        referring(picture, location -> assets.replaceFile(id, condition, picture, location, name, by));
    }

    private <T> T referring(IncomingPicture picture, Function<String, T> work) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return work.apply(stored(picture));
            } catch (BlobSwept e) {
                // try again: the bytes were swept just before the reference to them
            }
        }
        return work.apply(stored(picture));
    }

    private String stored(IncomingPicture picture) throws IOException {
        String location = blobs.reserve(picture, clock.now());
        if (!store.size(location).equals(Optional.of(picture.bytes()))) {
            store.put(location, picture.file());
        }
        return location;
    }
}
