package io.klartext.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.asset.intake.AssetUploading;
import io.klartext.asset.intake.ImageIntake;
import io.klartext.asset.intake.IncomingImage;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Turns a complete upload into an asset. */
@Singleton
class UploadFinishing {
    private final UploadRepository rows;
    private final ImageIntake intake;
    private final AssetUploading assets;
    private final ObjectMapper json;

    UploadFinishing(UploadRepository rows, ImageIntake intake, AssetUploading assets, ObjectMapper json) {
        this.rows = rows;
        this.intake = intake;
        this.assets = assets;
        this.json = json;
    }

    /** Refuses metadata with which no asset could be created. */
    void check(String metadata) {
        assets.check(UploadMetadata.parse(metadata, json).asset());
    }

    /**
     * Creates the asset and marks the upload as finished, both in one transaction.
     *
     * @throws Failure if the file is refused or the upload was deleted meanwhile
     */
    void finish(Upload upload, Path file, Caller by) throws IOException {
        UploadMetadata metadata = UploadMetadata.parse(upload.metadata(), json);
        try (IncomingImage image = intake.take(file)) {
            assets.create(image, metadata.asset(), metadata.fileName(), by, asset -> mark(upload.id(), asset));
        }
    }

    private void mark(UUID id, UUID asset) {
        if (!rows.finish(id, asset)) {
            throw new Failure.NotFound("The upload");
        }
    }
}
