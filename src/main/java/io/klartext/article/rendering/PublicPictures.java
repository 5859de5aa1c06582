package io.klartext.article.rendering;

import io.klartext.asset.delivery.AssetUrls;
import io.klartext.asset.delivery.PublicAssets.PublicAsset;
import io.klartext.media.ImageUrls;
import io.klartext.portabletext.Picture;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.html.write.PictureSources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Those pictures of some articles that may be shown. */
public final class PublicPictures {
    private final Map<UUID, PublicAsset> assets;
    private final AssetUrls addresses;

    PublicPictures(Map<UUID, PublicAsset> assets, AssetUrls addresses) {
        this.assets = Map.copyOf(assets);
        this.addresses = addresses;
    }

    /** The picture for readers, or null if it may not be shown. */
    PublicPicture of(Picture use) {
        return shown(use, false);
    }

    /** The same inside Portable Text. */
    PublicPicture inBody(Picture use) {
        return shown(use, true);
    }

    private PublicPicture shown(Picture use, boolean inBody) {
        PublicAsset asset = assets.get(use.asset().ref());
        return asset == null ? null : PublicPicture.of(use, asset, urls(use, asset), inBody);
    }

    /** The picture of an author, or null if there is none or it may not be shown. */
    AuthorPicture ofAuthor(UUID picture) {
        PublicAsset asset = picture == null ? null : assets.get(picture);
        return asset == null
                ? null
                : AuthorPicture.of(asset, addresses.of(asset.edition(), asset.metadata(), asset.file()));
    }

    /** The body with only these pictures. Descriptions that the body lacks are those of the assets. */
    PortableText in(PortableText body) {
        return body.withPictures(
                use -> Optional.ofNullable(assets.get(use.asset().ref()))
                        .map(asset -> PublicPicture.worded(use, asset.metadata())));
    }

    /** The URLs of the pictures that are shown. */
    public PictureSources sources() {
        return use -> {
            ImageUrls urls = urls(use, assets.get(use.asset().ref()));
            return new PictureSources.Source(urls.url(), srcset(urls.srcset()));
        };
    }

    private static String srcset(List<ImageUrls.Source> sources) {
        return sources.isEmpty()
                ? null
                : sources.stream()
                        .map(source -> source.url() + " " + source.width() + "w")
                        .collect(Collectors.joining(", "));
    }

    private ImageUrls urls(Picture use, PublicAsset asset) {
        return addresses.of(
                asset.edition(),
                asset.metadata(),
                asset.file(),
                PublicPicture.focus(use, asset.metadata()),
                PublicPicture.crop(use, asset.metadata()));
    }
}
