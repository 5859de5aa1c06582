package io.klartext.asset.delivery;

import io.klartext.asset.AssetGroups;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.request.Paths;
import io.klartext.site.PublicChanges;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Assets for readers. */
@Path(Paths.DELIVERY + "/assets")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AssetResource implements CachedPaths {
    private final PublicAssets assets;
    private final AssetUrls urls;
    private final PublicChanges changes;
    private final CachedAnswers cached;

    AssetResource(PublicAssets assets, AssetUrls urls, PublicChanges changes, CachedAnswers cached) {
        this.assets = assets;
        this.urls = urls;
        this.changes = changes;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(Paths.DELIVERY + "/assets");
    }

    @GET
    @Path("/{id}")
    @Cached
    public Response get(@PathParam("id") UUID id) {
        return cached.answer(Response.ok(AssetView.of(assets.get(id), urls)).build(), dependencies());
    }

    /** An asset is public while a public article shows it, or refers to an author with it as picture. */
    private Dependencies dependencies() {
        return new Dependencies()
                .on(AssetGroups.ASSETS)
                .on(PublicChanges.ARTICLES)
                .on(PublicChanges.ENTRIES)
                .until(changes.next());
    }
}
