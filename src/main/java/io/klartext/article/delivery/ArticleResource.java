package io.klartext.article.delivery;

import io.klartext.article.rendering.RenderedArticle;
import io.klartext.article.selection.ArticleFields;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Failure;
import io.klartext.site.Locales;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;

/** Articles for readers. */
@Path(Paths.DELIVERY + "/articles")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ArticleResource {
    private final PublishedArticles articles;
    private final ArticleRedirects redirects;
    private final ArticleSelections selections;
    private final ArticlePageView pages;
    private final CachedAnswers cached;

    ArticleResource(
            PublishedArticles articles,
            ArticleRedirects redirects,
            ArticleSelections selections,
            ArticlePageView pages,
            CachedAnswers cached) {
        this.articles = articles;
        this.redirects = redirects;
        this.selections = selections;
        this.pages = pages;
        this.cached = cached;
    }

    /** The article as JSON, or as Markdown for programs that read texts. */
    @GET
    @Path("/{slug}")
    @Produces({MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE})
    @Cached
    public Response get(
            @PathParam("slug") String slug,
            @QueryParam("locale") String locale,
            @QueryParam("fields") String members,
            @QueryParam("include") String include,
            @QueryParam("urls") String urls,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ArticleFields wanted =
                ArticleFields.ofPage(members, include, ArticleView.class).withUrls(urls);
        boolean markdown = ArticlePageView.prefersMarkdown(headers.getAcceptableMediaTypes());
        if (markdown && (members != null || include != null)) {
            throw new Failure.BadParameter(
                    members == null ? "include" : "fields", "Markdown has neither 'fields' nor 'include'.");
        }
        Function<RenderedArticle, Response> page =
                markdown ? pages::markdown : article -> pages.answer(article, selections.of(article, wanted));
        Locales locales = Locales.parse(locale);
        return articles.find(slug, locales)
                .map(article -> {
                    // Before the answer is made, so that the answer expires if something changes in between.
                    Dependencies dependencies = selections.dependenciesOf(article, wanted);
                    return cached.answer(page.apply(article), dependencies);
                })
                .orElseGet(() -> LocationResponse.moved(redirects.ofArticle(slug, locales), uri)
                        .build());
    }
}
