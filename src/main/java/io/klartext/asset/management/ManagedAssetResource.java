package io.klartext.asset.management;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.asset.AssetMetadata;
import io.klartext.asset.management.Assets.Sort;
import io.klartext.asset.usage.AssetUsage;
import io.klartext.asset.usage.AssetUsages;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists assets for editors, and changes their metadata. */
@Path(Paths.MANAGEMENT + "/assets")
@Produces(MediaType.APPLICATION_JSON)
public class ManagedAssetResource {
    private static final Map<String, Sort> SORTS = new LinkedHashMap<>();

    /** Cursors of versions that had another order are refused. */
    private static final String USAGES_ORDER = "newest article";

    static {
        SORTS.put("-createdAt", Sort.NEWEST);
        SORTS.put("createdAt", Sort.OLDEST);
        SORTS.put("-updatedAt", Sort.RECENTLY_UPDATED);
        SORTS.put("updatedAt", Sort.LEAST_RECENTLY_UPDATED);
        SORTS.put("fileName", Sort.FILE_NAME);
    }

    private final Assets assets;
    private final AssetUsages usages;
    private final AssetEditing editing;
    private final AssetViews views;
    private final MergePatch patches;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    ManagedAssetResource(
            Assets assets,
            AssetUsages usages,
            AssetEditing editing,
            AssetViews views,
            MergePatch patches,
            PagedResponses lists,
            CurrentCaller caller) {
        this.assets = assets;
        this.usages = usages;
        this.editing = editing;
        this.views = views;
        this.patches = patches;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed({Scope.Names.ARTICLES_READ, Scope.Names.ASSETS_WRITE})
    public Response list(
            @BeanParam AssetParameters parameters,
            @QueryParam("sort") String sort,
            @QueryParam("include") String include,
            @BeanParam PageParameters pages,
            @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        boolean withUsages = Parameters.oneOf("include", include, null, "usages") != null;
        if (withUsages) {
            caller.get().require(Scope.ARTICLES_READ);
        }
        Page<ManagedAsset> found =
                assets.page(parameters.filter(), Parameters.oneOf("sort", sort, Sort.NEWEST, SORTS), page);
        return lists.answer(withUsages ? withUsages(found) : found.map(this::view), page, uri);
    }

    private Page<UsedAssetView> withUsages(Page<ManagedAsset> found) {
        Map<UUID, List<AssetUsage>> uses =
                usages.of(found.items().stream().map(ManagedAsset::id).toList());
        return found.map(asset -> new UsedAssetView(view(asset), uses.getOrDefault(asset.id(), List.of())));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({Scope.Names.ARTICLES_READ, Scope.Names.ASSETS_WRITE})
    public Response get(@PathParam("id") UUID id) {
        return show(id);
    }

    @GET
    @Path("/{id}/usages")
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response listUsages(@PathParam("id") UUID id, @BeanParam PageParameters pages, @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri, USAGES_ORDER);
        assets.get(id);
        return lists.answer(usages.page(id, page), page, uri, USAGES_ORDER);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.Names.ASSETS_WRITE)
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, JsonNode patch) {
        editing.change(id, IfMatch.parse(match), patches.to(AssetMetadata.class, patch), caller.get());
        return show(id);
    }

    private Response show(UUID id) {
        return view(assets.get(id)).in(Response.ok());
    }

    private ManagedAssetView view(ManagedAsset asset) {
        return views.of(asset);
    }
}
