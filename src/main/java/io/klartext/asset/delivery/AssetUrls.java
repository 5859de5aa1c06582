package io.klartext.asset.delivery;

import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetFile;
import io.klartext.asset.CropArea;
import io.klartext.asset.FocalPoint;
import io.klartext.media.Focus;
import io.klartext.media.MediaUrls;
import io.klartext.media.Picture;
import io.klartext.media.PictureUrls;
import io.klartext.media.Region;
import io.klartext.media.Share;
import jakarta.inject.Singleton;

/** Builds the URLs of an asset with its own crop. */
@Singleton
public class AssetUrls {
    private final MediaUrls urls;

    AssetUrls(MediaUrls urls) {
        this.urls = urls;
    }

    public PictureUrls of(String edition, AssetDraft said, AssetFile file) {
        return of(edition, said, file, said.focalPoint(), said.crop());
    }

    /** Builds the URLs of an asset with the crop of one use. */
    public PictureUrls of(String edition, AssetDraft said, AssetFile file, FocalPoint focus, CropArea crop) {
        return urls.of(new Picture(
                edition,
                file.format(),
                said.fileName(),
                file.width(),
                file.height(),
                file.frames(),
                focus(focus),
                region(crop)));
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
