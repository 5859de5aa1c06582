package io.klartext.asset.api;

import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetRow;
import io.klartext.asset.CropArea;
import io.klartext.asset.FocalPoint;
import io.klartext.media.Focus;
import io.klartext.media.MediaUrls;
import io.klartext.media.Picture;
import io.klartext.media.PictureUrls;
import io.klartext.media.Region;
import io.klartext.media.Share;
import jakarta.inject.Singleton;

/** Says where browsers get a picture, cut as its editors said. */
@Singleton
class PictureAddresses {
    private final MediaUrls urls;

    PictureAddresses(MediaUrls urls) {
        this.urls = urls;
    }

    PictureUrls of(String edition, AssetDraft said, AssetRow.File file) {
        return urls.of(new Picture(
                edition,
                file.format(),
                said.fileName(),
                file.width(),
                file.height(),
                file.frames(),
                focus(said.focalPoint()),
                region(said.crop())));
    }

    private static Focus focus(FocalPoint point) {
        return point == null ? Focus.CENTRE : new Focus(Share.nearest(point.x()), Share.nearest(point.y()));
    }

    private static Region region(CropArea crop) {
        return crop == null
                ? Region.WHOLE
                : new Region(
                        Share.nearest(crop.x()),
                        Share.nearest(crop.y()),
                        Share.nearest(crop.width()),
                        Share.nearest(crop.height()));
    }
}
