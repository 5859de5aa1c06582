package io.klartext.asset.api;

import io.klartext.asset.AssetRow;
import io.klartext.asset.Assets;
import io.klartext.asset.PictureAddresses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Answers with one picture, as editors see it. */
@Singleton
class AssetAnswers {
    private final Assets assets;
    private final PictureAddresses addresses;

    AssetAnswers(Assets assets, PictureAddresses addresses) {
        this.assets = assets;
        this.addresses = addresses;
    }

    /** Completes the response with the picture and its ETag. */
    Response show(UUID id, Response.ResponseBuilder response) {
        ManagedAssetView view = view(assets.get(id));
        return response.entity(view).tag(Integer.toString(view.version())).build();
    }

    /** The picture as editors see it. */
    ManagedAssetView view(AssetRow asset) {
        return ManagedAssetView.of(asset, addresses);
    }
}
