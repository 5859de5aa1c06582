package io.klartext.asset.intake;

import io.klartext.asset.AssetMetadata;
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
 * Makes assets of uploaded images and replaces the files of assets. Bytes are durable in the store before a row refers
 * to them, even if the process ends in between. Equal bytes are stored once.
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
     * Makes an asset and answers its id.
     *
     * @param metadata the members of the asset; credits that are empty come from the file's metadata
     * @param fileName the name of the uploaded file; null if it had none
     */
    public UUID create(IncomingImage image, AssetMetadata metadata, String fileName, Caller by) throws IOException {
        return create(image, metadata, fileName, by, asset -> {});
    }

    /**
     * The same.
     *
     * @param alongside called with the new id within the transaction that makes the asset
     */
    public UUID create(
            IncomingImage image, AssetMetadata metadata, String fileName, Caller by, Consumer<UUID> alongside)
            throws IOException {
        Violations.of(validator, metadata).refuse();
        AssetMetadata draft =
                metadata.named(FileName.of(fileName, image.info().format())).credited(image.credit());
        return referring(image, location -> assets.create(image, location, draft, by, alongside));
    }

    /** Fails with {@link Failure.Invalid} if an asset cannot have these members. */
    public void check(AssetMetadata metadata) {
        Violations.of(validator, metadata).refuse();
    }

    /** Gives an asset another file. Its members stay; only empty credits are filled from the new file's metadata. */
    public void replace(UUID id, VersionCondition condition, IncomingImage image, String fileName, Caller by)
            throws IOException {
        String name = FileName.of(fileName, image.info().format());
        referring(image, location -> assets.replaceFile(id, condition, image, location, name, by));
    }

    private <T> T referring(IncomingImage image, Function<Blobs.Locations, T> work) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return work.apply(stored(image));
            } catch (MissingBlob e) {
                // The bytes were deleted before this asset referred to them, so they are stored again.
            }
        }
        return work.apply(stored(image));
    }

    private Blobs.Locations stored(IncomingImage image) throws IOException {
        Blobs.Locations locations = blobs.reserve(image, clock.now());
        store(image.clean(), locations.clean());
        if (image.signed() != null) {
            store(image.signed(), locations.signed());
        }
        return locations;
    }

    private void store(IncomingFile file, String location) throws IOException {
        if (!store.size(location).equals(Optional.of(file.bytes()))) {
            store.put(location, file.path());
        }
    }
}
