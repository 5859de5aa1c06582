package io.klartext.article.rendering;

import io.klartext.asset.AssetFile;
import io.klartext.asset.AssetMetadata;
import io.klartext.asset.delivery.PublicAssets.PublicAsset;
import io.klartext.media.ImageUrls;
import java.util.List;
import java.util.UUID;

/**
 * The picture of an author beside an article.
 *
 * @param urlTemplate the URL with <code>{width}</code> in place of the width; null if the picture has one size only
 * @param widths the widths that exist, the smallest first; none without a template
 */
record AuthorPicture(
        UUID id,
        String alt,
        String credit,
        int width,
        int height,
        String dominantColor,
        String thumbHash,
        String url,
        String urlTemplate,
        List<Integer> widths) {
    static AuthorPicture of(PublicAsset asset, ImageUrls urls) {
        AssetMetadata metadata = asset.metadata();
        AssetFile file = asset.file();
        return new AuthorPicture(
                asset.id(),
                metadata.alt(),
                metadata.credit(),
                urls.width(),
                urls.height(),
                file.dominantColor(),
                file.thumbHash(),
                urls.url(),
                urls.template(),
                urls.srcset().stream().map(ImageUrls.Source::width).toList());
    }
}
