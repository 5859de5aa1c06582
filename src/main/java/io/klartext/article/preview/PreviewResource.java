package io.klartext.article.preview;

import io.klartext.article.delivery.ArticleView;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.SelectedArticle;
import io.klartext.platform.http.request.Paths;
import io.klartext.site.hours.Openness;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Previews of working copies. */
@Path(Paths.PREVIEWS)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PreviewResource {
    private final ArticlePreviewing previewing;

    PreviewResource(ArticlePreviewing previewing) {
        this.previewing = previewing;
    }

    @GET
    @Path("/{token}")
    public SelectedArticle get(
            @PathParam("token") String token,
            @QueryParam("fields") String members,
            @QueryParam("include") String include) {
        ArticleFields wanted = ArticleFields.ofOne(members, include, ArticleView.class);
        RenderedArticle preview = previewing.open(token);
        return wanted.of(
                ArticleView.at(PreviewToken.of(token).path(), preview, preview.image(), Openness.CLOSED),
                preview.body(),
                preview.pictures().sources());
    }
}
