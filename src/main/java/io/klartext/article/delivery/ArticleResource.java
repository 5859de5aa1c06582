package io.klartext.article.delivery;

import io.klartext.article.delivery.PublishedArticles.Sort;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.ArticleParameters;
import io.klartext.article.selection.SelectedArticle;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.list.Bodies;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.list.WithBodies;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.site.settings.Site;
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
    private final ArticleHeads heads;
    private final ArticlePageView pages;
    private final CachedAnswers cached;

    ArticleResource(
            PublishedArticles articles,
            PagedResponses lists,
            ArticleRedirects redirects,
            ArticleViews views,
            ArticleHeads heads,
            ArticlePageView pages,
            CachedAnswers cached) {
        this.articles = articles;
        this.lists = lists;
        this.redirects = redirects;
        this.views = views;
        this.heads = heads;
        this.pages = pages;
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
        ArticleFields wanted = ArticleFields.ofPages(parameters.fields, parameters.include, ArticleView.class);
        Page<RenderedArticle> found = articles.page(
                parameters.filter(), Parameters.oneOf("sort", sort, Sort.NEWEST, SORTS), page, wanted.whole());
        Site site = site(wanted);
        Page<SelectedArticle> shown = found.map(article -> selected(article, wanted, site));
        return cached.answer(
                lists.answer(shown, page, uri), dependencies(views.dependenciesOf(found.items()), wanted));
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
        ArticleFields wanted = ArticleFields.ofPage(members, include, ArticleView.class);
        return articles.find(slug, ArticleParameters.locale(locale))
                .map(article -> cached.answer(
                        answer(article, wanted),
                        dependencies(views.dependenciesOf(article), wanted).negotiated()))
                .orElseGet(
                        () -> LocationResponse.moved(redirects.ofArticle(slug, ArticleParameters.locale(locale)), uri)
                                .build());
    }

    /** The site that heads are about; null if none was asked for. */
    private Site site(ArticleFields wanted) {
        return wanted.head() ? heads.site() : null;
    }

    private static Dependencies dependencies(Dependencies ofArticles, ArticleFields wanted) {
        return wanted.head() ? ofArticles.on(Site.GROUP) : ofArticles;
    }

    /** The article as Markdown, for programs that read texts. */
    @GET
    @Path("/{slug}")
    @Produces(ArticleMarkdown.MEDIA_TYPE)
    @Cached
    public Response getMarkdown(
            @PathParam("slug") String slug, @QueryParam("locale") String locale, @Context UriInfo uri) {
        return articles.find(slug, ArticleParameters.locale(locale))
                .map(article -> cached.answer(
                        pages.markdown(article), views.dependenciesOf(article).negotiated()))
                .orElseGet(
                        () -> LocationResponse.moved(redirects.ofArticle(slug, ArticleParameters.locale(locale)), uri)
                                .build());
    }

    private Response answer(RenderedArticle article, ArticleFields wanted) {
        return pages.answer(article, selected(article, wanted, site(wanted)));
    }

    private SelectedArticle selected(RenderedArticle article, ArticleFields wanted, Site site) {
        SelectedArticle selected = wanted.of(
                views.of(article), article.body(), article.pictures().sources());
        return wanted.head() ? selected.with(heads.of(article, site)) : selected;
    }
}
