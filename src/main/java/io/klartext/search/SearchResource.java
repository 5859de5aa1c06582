package io.klartext.search;

import io.klartext.article.delivery.ArticleSearch;
import io.klartext.article.delivery.ArticleView;
import io.klartext.article.delivery.ArticleViews;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.ArticleFilter;
import io.klartext.article.selection.ArticleParameters;
import io.klartext.article.selection.PublicationFilter;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.list.ListView;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.search.index.QueryReader;
import io.klartext.search.index.SearchQuery;
import io.klartext.search.suggest.SpellingCorrections;
import io.klartext.site.Locales;
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
import java.util.List;

/** Search for readers. */
@Path(Paths.DELIVERY + "/search")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SearchResource implements CachedPaths {
    private final ArticleSearch search;
    private final QueryReader queries;
    private final Highlighting highlighting;
    private final SpellingCorrections corrections;
    private final PagedResponses lists;
    private final ArticleViews views;
    private final CachedAnswers cached;

    SearchResource(
            ArticleSearch search,
            QueryReader queries,
            Highlighting highlighting,
            SpellingCorrections corrections,
            PagedResponses lists,
            ArticleViews views,
            CachedAnswers cached) {
        this.search = search;
        this.queries = queries;
        this.highlighting = highlighting;
        this.corrections = corrections;
        this.lists = lists;
        this.views = views;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(Paths.DELIVERY + "/search");
    }

    @GET
    @Cached
    public Response search(
            @QueryParam("q") String q,
            @QueryParam("locale") String locale,
            @QueryParam("tag") List<String> tag,
            @QueryParam("tagsAny") String tagsAny,
            @QueryParam("author") List<String> author,
            @QueryParam("authorsAny") String authorsAny,
            @QueryParam("fields") String fields,
            @QueryParam("include") String include,
            @BeanParam PageParameters pages,
            @Context UriInfo uri) {
        Locales locales = Locales.parse(locale);
        SearchQuery query = query(q, locales);
        PageRequest page = lists.request(pages, uri);
        ArticleFields wanted = teaser(fields, include);
        ArticleFilter articles = new ArticleFilter(
                locales, ArticleParameters.tags(tag, tagsAny), ArticleParameters.authors(author, authorsAny));
        PublicationFilter filter = new PublicationFilter(articles, null, null, null, query);
        Page<ArticleSearch.Hit> found = search.hits(filter, page);
        // Before the answer is made, so that the answer expires if something changes in between.
        Dependencies dependencies = views.dependenciesOf(
                        found.items().stream().map(ArticleSearch.Hit::article).toList())
                .until(queries.outdatedAt());
        Page<SearchView.Hit> shown = found.map(hit -> shown(hit, query, wanted));
        boolean nothing = shown.items().isEmpty() && page.from() == null;
        String didYouMean = nothing ? corrections.corrected(q, query) : null;
        return cached.answer(answer(lists.answer(shown, page, uri), shown.items(), didYouMean), dependencies);
    }

    private SearchQuery query(String q, Locales locales) {
        if (q == null) {
            throw new Failure.BadParameter("q", "'q' is required.");
        }
        return queries.read(q, locales.tags());
    }

    private static ArticleFields teaser(String fields, String include) {
        ArticleFields wanted = ArticleFields.ofTeasers(fields, include, ArticleView.class);
        if (wanted.whole()) {
            throw new Failure.BadParameter("fields", "'fields' accepts only members of articles in lists.");
        }
        return wanted;
    }

    private SearchView.Hit shown(ArticleSearch.Hit hit, SearchQuery query, ArticleFields wanted) {
        ArticleText text = hit.article().article().text();
        return new SearchView.Hit(
                wanted.of(views.teaser(hit.article(), wanted), null, null),
                highlighting.of(query, text.locale(), text.header(), hit.searched()));
    }

    private static Response answer(Response page, List<SearchView.Hit> hits, String didYouMean) {
        ListView<?> list = (ListView<?>) page.getEntity();
        return Response.fromResponse(page)
                .entity(new SearchView(hits, list.page(), didYouMean))
                .build();
    }
}
