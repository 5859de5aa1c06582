package io.klartext.article.delivery;

import io.klartext.article.delivery.PublishedArticles.Sort;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.ArticleIncludes;
import io.klartext.article.selection.ArticleParameters;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.list.Bodies;
import io.klartext.platform.http.list.Fields;
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
import jakarta.ws.rs.HeaderParam;
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
import java.util.Map;
import java.util.function.BiFunction;

/** Articles for readers. */
@Path(Paths.DELIVERY + "/articles")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ArticleResource {
    private static final Map<String, Sort> SORTS = new LinkedHashMap<>();

    static {
        SORTS.put("-publishedAt", Sort.NEWEST);
        SORTS.put("publishedAt", Sort.OLDEST);
        SORTS.put("-updatedAt", Sort.RECENTLY_UPDATED);
        SORTS.put("headline", Sort.HEADLINE);
    }

    private final PublishedArticles articles;
    private final PagedResponses lists;
    private final Fields fields;
    private final ArticleIncludes includes;
    private final ArticleRedirects redirects;
    private final ArticleViews views;
    private final CachedAnswers cached;

    ArticleResource(
            PublishedArticles articles,
            PagedResponses lists,
            Fields fields,
            ArticleIncludes includes,
            ArticleRedirects redirects,
            ArticleViews views,
            CachedAnswers cached) {
        this.articles = articles;
        this.lists = lists;
        this.fields = fields;
        this.includes = includes;
        this.redirects = redirects;
        this.views = views;
        this.cached = cached;
    }

    @GET
    @WithBodies
    public Response list(
            @BeanParam ArticleParameters parameters,
            @QueryParam("sort") String sort,
            @BeanParam PageParameters pages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        Bodies.check(parameters.fields, parameters.include, page);
        ArticleFields wanted = ArticleFields.ofList(fields, parameters.fields, parameters.include, ArticleView.class);
        BiFunction<Object, PublishedArticle, Object> included = includes.ofPublished(parameters.include);
        Page<PublishedArticle> found = articles.page(
                parameters.filter(), Parameters.oneOf("sort", sort, Sort.NEWEST, SORTS), page, wanted.whole());
        Page<Object> shown =
                found.map(article -> included.apply(wanted.selection().apply(views.of(article)), article));
        return cached.answer(lists.answer(shown, page, uri), views.dependenciesOf(found.items()), known);
    }

    @GET
    @Path("/{slug}")
    public Response get(
            @PathParam("slug") String slug,
            @QueryParam("locale") String locale,
            @QueryParam("fields") String members,
            @QueryParam("include") String include,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        ArticleFields wanted = ArticleFields.ofOne(fields, members, ArticleView.class);
        BiFunction<Object, PublishedArticle, Object> included = includes.ofPublished(include);
        return articles.find(slug, ArticleParameters.locale(locale))
                .map(article -> cached.answer(
                        Response.ok(included.apply(wanted.selection().apply(views.of(article)), article))
                                .build(),
                        views.dependenciesOf(article),
                        known))
                .orElseGet(() -> LocationResponse.moved(redirects.ofArticle(slug, locale))
                        .build());
    }
}
