package io.klartext.asset.intake;

import io.klartext.image.ImageFormat;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.storage.BlobStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Files with content credentials, as they came: readers never get them, because they may tell places and devices. */
@Singleton
class SignedOriginals {
    private static final Sql OF_ASSET = Sql.of("""
            select b.location, b.format, b.bytes from asset a join blob b on b.sha256 = a.signed_sha256
            where a.id = :asset""");

    private final Queries database;
    private final BlobStore store;

    SignedOriginals(Queries database, BlobStore store) {
        this.database = database;
        this.store = store;
    }

    /** Where a file is stored. */
    record SignedOriginal(String location, ImageFormat format, long bytes) {}

    /** The file of the asset; fails with {@link Failure.NotFound} if it came without content credentials. */
    SignedOriginal get(UUID asset) {
        return database.find(OF_ASSET.bind("asset", asset), SignedOriginal.class)
                .orElseThrow(() -> new Failure.NotFound("A signed original of the asset"));
    }

    InputStream open(SignedOriginal original) throws IOException {
        return store.open(original.location(), 0, original.bytes());
    }
}
