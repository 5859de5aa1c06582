package io.klartext.article.preview;

import io.klartext.platform.http.body.OptionalBody;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.klartext.site.SiteConfig;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;

/** The preview links of an article. */
@Path(Paths.MANAGEMENT + "/articles/{id}/preview-links")
@Produces(MediaType.APPLICATION_JSON)
public class PreviewLinkResource {
    private final ArticlePreviewing previewing;
    private final PagedResponses lists;
    private final SiteConfig site;
    private final CurrentCaller caller;

    PreviewLinkResource(ArticlePreviewing previewing, PagedResponses lists, SiteConfig site, CurrentCaller caller) {
        this.previewing = previewing;
        this.lists = lists;
        this.site = site;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response list(@PathParam("id") UUID id, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(previewing.page(id, page), page, uri);
    }

    @GET
    @Path("/{link}")
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public PreviewLink get(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        return previewing.get(id, link);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response issue(@PathParam("id") UUID id, @OptionalBody PreviewLinkDraft draft) {
        ArticlePreviewing.Issued issued =
                previewing.issue(id, Objects.requireNonNullElse(draft, PreviewLinkDraft.DEFAULT), caller.get());
        String path = Paths.MANAGEMENT + "/articles/" + id + "/preview-links/";
        return LocationResponse.created(path + issued.link().id())
                .entity(IssuedPreviewLinkView.of(issued, site.previewUrl()))
                .build();
    }

    @DELETE
    @Path("/{link}")
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public PreviewLink revoke(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        return previewing.revoke(id, link, caller.get());
    }
}
