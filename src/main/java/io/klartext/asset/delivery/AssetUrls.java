package io.klartext.asset.delivery;

import io.klartext.asset.AssetFile;
import io.klartext.asset.AssetMetadata;
import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.media.ImageUrlBuilder;
import io.klartext.media.ImageUrls;
import io.klartext.media.PlacedImage;
import jakarta.inject.Singleton;

/** The URLs of an asset's file and renditions. */
@Singleton
public class AssetUrls {
    private final ImageUrlBuilder urls;

    AssetUrls(ImageUrlBuilder urls) {
        this.urls = urls;
    }

    /** The URLs of an asset with the crop and the focal point that its editors set. */
    public ImageUrls of(String edition, AssetMetadata metadata, AssetFile file) {
        return of(edition, metadata, file, metadata.focalPoint(), metadata.crop());
    }

    /**
     * The URLs of an asset as it is used in one place.
     *
     * @param focalPoint null for the centre
     * @param crop null for the whole image
     */
    public ImageUrls of(String edition, AssetMetadata metadata, AssetFile file, FocalPoint focalPoint, Crop crop) {
        return urls.of(placed(edition, metadata, file, focalPoint, crop));
    }

    /**
     * The URL of the largest size of an asset.
     *
     * @param crop null for the whole image
     */
    public String largest(String edition, AssetMetadata metadata, AssetFile file, Crop crop) {
        return urls.largest(placed(edition, metadata, file, null, crop));
    }

    private static PlacedImage placed(
            String edition, AssetMetadata metadata, AssetFile file, FocalPoint focalPoint, Crop crop) {
        return new PlacedImage(
                edition,
                file.format(),
                metadata.fileName(),
                file.width(),
                file.height(),
                file.frames(),
                focalPoint == null ? FocalPoint.CENTER : focalPoint,
                crop == null ? Crop.WHOLE : crop);
    }
}
