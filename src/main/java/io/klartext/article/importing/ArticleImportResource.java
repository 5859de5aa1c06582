package io.klartext.article.importing;

import io.klartext.article.draft.BodyConversion;
import io.klartext.article.editing.ChangedArticleView;
import io.klartext.article.workingcopy.ManagedArticleView;
import io.klartext.article.workingcopy.WorkingCopyViews;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Imports articles from other systems. */
@Path(Paths.MANAGEMENT + "/article-imports")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleImportResource {
    private final ArticleImporting importing;
    private final WorkingCopyViews views;
    private final BodyConversion conversion;
    private final CurrentCaller caller;

    ArticleImportResource(
            ArticleImporting importing, WorkingCopyViews views, BodyConversion conversion, CurrentCaller caller) {
        this.importing = importing;
        this.views = views;
        this.conversion = conversion;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response put(ArticleImport wanted) {
        ArticleImporting.Imported imported = importing.put(wanted, caller.get());
        ManagedArticleView article = views.get(imported.id());
        return LocationResponse.created(Paths.MANAGEMENT + "/articles/" + imported.id())
                .status(imported.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new ChangedArticleView(article, null, conversion.report()))
                .tag(Integer.toString(article.version()))
                .build();
    }
}
