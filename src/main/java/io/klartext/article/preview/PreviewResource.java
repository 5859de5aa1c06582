package io.klartext.article.preview;

import io.klartext.article.delivery.ArticleView;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.ArticleIncludes;
import io.klartext.platform.http.list.Fields;
import io.klartext.platform.http.request.Paths;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.BiFunction;

/** Previews of working copies. */
@Path(Paths.PREVIEWS)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PreviewResource {
    private final ArticlePreviewing previewing;
    private final Fields fields;
    private final ArticleIncludes includes;

    PreviewResource(ArticlePreviewing previewing, Fields fields, ArticleIncludes includes) {
        this.previewing = previewing;
        this.fields = fields;
        this.includes = includes;
    }

    @GET
    @Path("/{token}")
    public Object get(
            @PathParam("token") String token,
            @QueryParam("fields") String members,
            @QueryParam("include") String include) {
        ArticleFields wanted = ArticleFields.ofOne(fields, members, ArticleView.class);
        BiFunction<Object, PublishedArticle, Object> included = includes.ofPublished(include);
        PublishedArticle preview = previewing.open(token);
        return included.apply(
                wanted.selection().apply(ArticleView.at(PreviewToken.of(token).path(), preview, false)), preview);
    }
}
