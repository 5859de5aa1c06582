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
 * Makes assets of pictures that came in, and gives assets other pictures. The bytes are safe in the store before anything
 * refers to them, whatever ends the process in between; the same bytes are stored once.
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
     * @param said about the picture; what the file itself says of its maker stands in where it is silent
     * @param fileName the name of the uploaded file, null if it had none
     */
    public UUID create(IncomingPicture picture, AssetDraft said, String fileName, Caller by) throws IOException {
        return create(picture, said, fileName, by, asset -> {});
    }

    /**
     * The same.
     *
     * @param alongside hears the new id, within the transaction that makes the asset
     */
    public UUID create(IncomingPicture picture, AssetDraft said, String fileName, Caller by, Consumer<UUID> alongside)
            throws IOException {
        Violations.of(validator, said).refuse();
        AssetDraft draft =
                said.named(FileName.of(fileName, picture.info().format())).credited(picture.credit());
        return referring(picture, location -> assets.create(picture, location, draft, by, alongside));
    }

    /** Fails with {@link Failure.Invalid} if nothing of the kind may be said about a picture. */
    public void check(AssetDraft said) {
        Violations.of(validator, said).refuse();
    }

    /** Gives an asset another picture. What was said stays; only what was not is taken from the new file. */
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
                // once more: the bytes went just before they were referred to again
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
