package io.klartext.article.rendering;

import io.klartext.asset.delivery.AssetUrls;
import io.klartext.asset.delivery.PublicAssets;
import io.klartext.asset.delivery.PublicAssets.PublicAsset;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds to the pictures in articles everything that frontends need to show them. Pictures that may no longer be shown
 * are left out.
 */
@Singleton
class PictureRendering {
    private final PublicAssets assets;
    private final AssetUrls addresses;
    private final AuthorPictures portraits;

    PictureRendering(PublicAssets assets, AssetUrls addresses, AuthorPictures portraits) {
        this.assets = assets;
        this.addresses = addresses;
        this.portraits = portraits;
    }

    /** The pictures that may be shown. Executes one statement for all that were not read with the articles. */
    PublicPictures of(List<PublishedArticle> articles) {
        Map<UUID, PublicAsset> shown = new HashMap<>();
        articles.stream()
                .map(PublishedArticle::picture)
                .filter(Objects::nonNull)
                .forEach(picture -> shown.put(picture.id(), picture));
        Stream<UUID> used = articles.stream()
                .flatMap(PublishedArticle::pictures)
                .map(picture -> picture.asset().ref());
        Stream<UUID> ofAuthors = articles.stream()
                .flatMap(article -> portraits.ids(article.text().authors()));
        shown.putAll(assets.showable(Stream.concat(used, ofAuthors)
                .filter(id -> !shown.containsKey(id))
                .collect(Collectors.toSet())));
        return new PublicPictures(shown, addresses);
    }
}
