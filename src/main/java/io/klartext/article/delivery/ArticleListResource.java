package io.klartext.article.delivery;

import io.klartext.article.delivery.PublishedArticles.Sort;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.ArticleParameters;
import io.klartext.article.selection.PublicationFilter;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.list.Bodies;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.list.WithBodies;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.search.index.QueryReader;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of articles for readers. */
@Path(Paths.DELIVERY + "/articles")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ArticleListResource implements CachedPaths {
    private static final Map<String, Sort> SORTS = new LinkedHashMap<>();

    static {
        SORTS.put("-publishedAt", Sort.NEWEST);
        SORTS.put("publishedAt", Sort.OLDEST);
        SORTS.put("-updatedAt", Sort.RECENTLY_UPDATED);
        SORTS.put("headline", Sort.HEADLINE);
        SORTS.put("relevance", null);
    }

    private final PublishedArticles articles;
    private final ArticleSelections selections;
    private final PagedResponses lists;
    private final CachedAnswers cached;
    private final QueryReader queries;
    private final ArticleSearch search;

    ArticleListResource(
            PublishedArticles articles,
            ArticleSelections selections,
            PagedResponses lists,
            CachedAnswers cached,
            QueryReader queries,
            ArticleSearch search) {
        this.articles = articles;
        this.selections = selections;
        this.lists = lists;
        this.cached = cached;
        this.queries = queries;
        this.search = search;
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
            @QueryParam("urls") String urls,
            @BeanParam PageParameters pages,
            @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        Bodies.check(parameters.fields, parameters.include, page);
        ArticleFields wanted = ArticleFields.ofPages(parameters.fields, parameters.include, ArticleView.class)
                .withUrls(urls);
        PublicationFilter filter = parameters.filter(queries);
        Page<RenderedArticle> found =
                found(filter, Parameters.oneOf("sort", sort, Sort.NEWEST, SORTS), page, wanted.whole());
        // Before the answer is made, so that the answer expires if something changes in between.
        Dependencies dependencies =
                selections.dependenciesOf(found, wanted).until(filter.query() == null ? null : queries.outdatedAt());
        return cached.answer(lists.answer(selections.of(found, wanted), page, uri), dependencies);
    }

    /** Without a sort, by relevance. */
    private Page<RenderedArticle> found(PublicationFilter filter, Sort sort, PageRequest page, boolean whole) {
        if (sort != null) {
            return articles.page(filter, sort, page, whole);
        }
        if (filter.query() == null) {
            throw new Failure.BadParameter("sort", "The sort 'relevance' needs 'q'.");
        }
        return search.page(filter, page, whole);
    }
}
