package io.klartext.oembed;

import io.klartext.article.delivery.ArticleViews;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.kernel.Failure;
import io.klartext.site.settings.Site;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The oEmbed provider, for articles. */
@Path(OEmbedResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class OEmbedResource implements CachedPaths {
    static final String PATH = "/oembed";

    private final Embedding embedding;
    private final ArticleViews views;
    private final CachedAnswers cached;

    OEmbedResource(Embedding embedding, ArticleViews views, CachedAnswers cached) {
        this.embedding = embedding;
        this.views = views;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(PATH);
    }

    @GET
    @Cached
    public Response get(@BeanParam OEmbedParameters parameters) {
        RenderedArticle article =
                embedding.find(parameters.page()).orElseThrow(() -> new Failure.NotFound("An article at this URL"));
        OEmbed card = embedding.card(article, parameters.width(), parameters.height());
        return cached.answer(
                Response.ok(card).build(), views.dependenciesOf(article).on(Site.GROUP));
    }
}
