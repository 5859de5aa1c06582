package io.klartext.asset.api;

import io.klartext.asset.Assets;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Answers with one picture, as editors see it. */
@Singleton
class AssetAnswers {
    private final Assets assets;

    AssetAnswers(Assets assets) {
        this.assets = assets;
    }

    /** Completes the response with the picture and its ETag. */
    Response show(UUID id, Response.ResponseBuilder response) {
        ManagedAssetView view = ManagedAssetView.of(assets.get(id));
        return response.entity(view).tag(Integer.toString(view.version())).build();
    }
}
