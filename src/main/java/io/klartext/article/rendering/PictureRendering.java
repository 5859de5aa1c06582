package io.klartext.article.rendering;

import io.klartext.asset.delivery.AssetUrls;
import io.klartext.asset.delivery.PublicAssets;
import io.klartext.portabletext.Picture;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives pictures in articles all that is needed to show them. What may not be shown any more is left out. */
@Singleton
class PictureRendering {
    private final PublicAssets assets;
    private final AssetUrls addresses;

    PictureRendering(PublicAssets assets, AssetUrls addresses) {
        this.assets = assets;
        this.addresses = addresses;
    }

    /** Those of the pictures that may be shown: one statement for all, none without pictures. */
    PublicPictures of(Stream<Picture> pictures) {
        return new PublicPictures(
                assets.showable(pictures.map(picture -> picture.asset().ref()).collect(Collectors.toSet())), addresses);
    }
}
