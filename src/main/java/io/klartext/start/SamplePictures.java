package io.klartext.start;

import io.klartext.asset.AssetMetadata;
import io.klartext.asset.intake.AssetUploading;
import io.klartext.asset.intake.ImageIntake;
import io.klartext.asset.intake.IncomingImage;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** The pictures of the sample site. They are checked, cleaned and stored like uploads. */
@Singleton
class SamplePictures {
    private static final String DIRECTORY = "/sample/";

    private final ImageIntake intake;
    private final AssetUploading uploading;

    SamplePictures(ImageIntake intake, AssetUploading uploading) {
        this.intake = intake;
        this.uploading = uploading;
    }

    /**
     * Creates an asset and returns its id.
     *
     * @param drawing the lines of a {@link SampleDrawing}; empty to use the file with that name
     */
    UUID upload(AssetMetadata metadata, List<String> drawing, Caller by) {
        try (InputStream file = drawing.isEmpty()
                        ? SamplePictures.class.getResourceAsStream(DIRECTORY + metadata.fileName())
                        : SampleDrawing.png(drawing);
                IncomingImage picture = intake.take(file)) {
            return uploading.create(picture, metadata, metadata.fileName(), by);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample's picture " + metadata.fileName() + " cannot be stored", e);
        }
    }
}
