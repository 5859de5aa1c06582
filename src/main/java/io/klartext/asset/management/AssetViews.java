package io.klartext.asset.management;

import io.klartext.asset.delivery.AssetUrls;
import io.klartext.platform.trash.TrashConfig;
import jakarta.inject.Singleton;

/** Adds to assets what only the configuration tells: their URLs, and when they are permanently deleted. */
@Singleton
public class AssetViews {
    private final AssetUrls urls;
    private final TrashConfig trash;

    AssetViews(AssetUrls urls, TrashConfig trash) {
        this.urls = urls;
        this.trash = trash;
    }

    public ManagedAssetView of(ManagedAsset asset) {
        return new ManagedAssetView(
                asset, urls.of(asset.edition(), asset.metadata(), asset.file()), trash.purgeAt(asset.trashedAt()));
    }
}
