package io.klartext.article.delivery;

import io.klartext.article.delivery.PublishedArticles.Sort;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.ArticleParameters;
import io.klartext.article.selection.SelectedArticle;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.list.Bodies;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.list.WithBodies;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Articles for readers. */
@Path(Paths.DELIVERY + "/articles")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ArticleResource implements CachedPaths {
    private static final Map<String, Sort> SORTS = new LinkedHashMap<>();

    static {
        SORTS.put("-publishedAt", Sort.NEWEST);
        SORTS.put("publishedAt", Sort.OLDEST);
        SORTS.put("-updatedAt", Sort.RECENTLY_UPDATED);
        SORTS.put("headline", Sort.HEADLINE);
    }

    private final PublishedArticles articles;
    private final PagedResponses lists;
    private final ArticleRedirects redirects;
    private final ArticleViews views;
    private final CachedAnswers cached;

    ArticleResource(
            PublishedArticles articles,
            PagedResponses lists,
            ArticleRedirects redirects,
            ArticleViews views,
            CachedAnswers cached) {
        this.articles = articles;
        this.lists = lists;
        this.redirects = redirects;
        this.views = views;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(Paths.DELIVERY + "/articles");
    }

    @GET
    @WithBodies
    @Cached
    public Response list(
            @BeanParam ArticleParameters parameters,
            @QueryParam("sort") String sort,
            @BeanParam PageParameters pages,
            @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        Bodies.check(parameters.fields, parameters.include, page);
        ArticleFields wanted = ArticleFields.ofList(parameters.fields, parameters.include, ArticleView.class);
        Page<RenderedArticle> found = articles.page(
                parameters.filter(), Parameters.oneOf("sort", sort, Sort.NEWEST, SORTS), page, wanted.whole());
        Page<SelectedArticle> shown = found.map(article -> selected(article, wanted));
        return cached.answer(lists.answer(shown, page, uri), views.dependenciesOf(found.items()));
    }

    @GET
    @Path("/{slug}")
    @Cached
    public Response get(
            @PathParam("slug") String slug,
            @QueryParam("locale") String locale,
            @QueryParam("fields") String members,
            @QueryParam("include") String include,
            @Context UriInfo uri) {
        ArticleFields wanted = ArticleFields.ofOne(members, include, ArticleView.class);
        return articles.find(slug, ArticleParameters.locale(locale))
                .map(article -> cached.answer(answer(article, wanted), views.dependenciesOf(article)))
                .orElseGet(
                        () -> LocationResponse.moved(redirects.ofArticle(slug, ArticleParameters.locale(locale)), uri)
                                .build());
    }

    private Response answer(RenderedArticle article, ArticleFields wanted) {
        return Response.ok(selected(article, wanted))
                .lastModified(Date.from(article.article().changedAt()))
                .build();
    }

    private SelectedArticle selected(RenderedArticle article, ArticleFields wanted) {
        return wanted.of(views.of(article), article.body(), article.pictures().sources());
    }
}
