package io.klartext.article.delivery;

import io.klartext.article.ArticleGroups;
import io.klartext.article.link.ArticleSlug;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.SelectedArticle;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.list.ListView;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.site.Locales;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Articles related to an article. */
@Path(Paths.DELIVERY + "/articles/{slug}/related")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class RelatedArticleResource {
    private static final int DEFAULT_LIMIT = 5;
    private static final int MAX_LIMIT = 20;

    private final PublishedArticles articles;
    private final ArticleRedirects redirects;
    private final RelatedArticles related;
    private final ArticleViews views;
    private final CachedAnswers cached;

    RelatedArticleResource(
            PublishedArticles articles,
            ArticleRedirects redirects,
            RelatedArticles related,
            ArticleViews views,
            CachedAnswers cached) {
        this.articles = articles;
        this.redirects = redirects;
        this.related = related;
        this.views = views;
        this.cached = cached;
    }

    @GET
    @Cached
    public Response related(
            @PathParam("slug") String slug,
            @QueryParam("locale") String locale,
            @QueryParam("limit") String limit,
            @QueryParam("include") String include,
            @Context UriInfo uri) {
        ArticleFields members = ArticleFields.ofTeasers(null, include, ArticleView.class);
        int wanted = Parameters.integer("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
        return articles.findAddress(slug, Locales.parse(locale))
                .map(article -> answer(article, wanted, members))
                .orElseGet(() -> LocationResponse.moved(
                                redirects.belowArticle(slug, "related", Locales.parse(locale)), uri)
                        .build());
    }

    private Response answer(ArticleSlug article, int limit, ArticleFields members) {
        List<RenderedArticle> found = related.to(article, limit);
        // Before the answer is made, so that the answer expires if something changes in between.
        Dependencies dependencies =
                views.dependenciesOf(found).on(ArticleGroups.of(article.id())).on(ArticleGroups.ofSlug(article.slug()));
        return cached.answer(Response.ok(list(found, limit, members)).build(), dependencies);
    }

    private ListView<SelectedArticle> list(List<RenderedArticle> found, int limit, ArticleFields members) {
        List<SelectedArticle> items = found.stream()
                .map(article -> members.of(
                        views.teaser(article, members),
                        article.body(),
                        article.pictures().sources()))
                .toList();
        return new ListView<>(items, new ListView.PageView(limit, null, null, null));
    }
}
