package io.klartext.article.delivery;

import io.klartext.article.link.Address;
import io.klartext.article.link.FormerSlugs;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.ArticleParameters;
import io.klartext.platform.http.list.Fields;
import io.klartext.platform.http.list.ListView;
import io.klartext.platform.http.request.Located;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.site.DeliveryPaths;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What else readers of an article might read. */
@Path(Paths.DELIVERY + "/articles/{slug}/related")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class RelatedArticleResource {
    private static final int DEFAULT_LIMIT = 5;
    private static final int MAX_LIMIT = 20;

    private final PublishedArticles articles;
    private final FormerSlugs formerSlugs;
    private final RelatedArticles related;
    private final Fields fields;
    private final ArticleViews views;
    private final DeliveryPaths paths;

    RelatedArticleResource(
            PublishedArticles articles,
            FormerSlugs formerSlugs,
            RelatedArticles related,
            Fields fields,
            ArticleViews views,
            DeliveryPaths paths) {
        this.articles = articles;
        this.formerSlugs = formerSlugs;
        this.related = related;
        this.fields = fields;
        this.views = views;
        this.paths = paths;
    }

    @GET
    public Response related(
            @PathParam("slug") String slug, @QueryParam("locale") String locale, @QueryParam("limit") String limit) {
        int wanted = Parameters.integer("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
        return articles.findAddress(slug, ArticleParameters.locale(locale))
                .map(article -> Response.ok(list(related.to(article, wanted), wanted)))
                .orElseGet(() -> moved(formerSlugs.present(slug, locale)))
                .build();
    }

    private ListView<Object> list(List<PublishedArticle> found, int limit) {
        ArticleFields teaser = ArticleFields.ofList(fields, null, null, ArticleView.class);
        List<Object> items = found.stream()
                .map(article -> teaser.selection().apply(views.of(article)))
                .toList();
        return new ListView<>(items, new ListView.PageView(limit, null, null, null));
    }

    private Response.ResponseBuilder moved(Address address) {
        return Located.moved(paths.belowArticle(address.slug(), "related", address.locale()));
    }
}
