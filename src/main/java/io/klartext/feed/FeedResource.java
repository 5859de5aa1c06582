package io.klartext.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.article.delivery.ArticleViews;
import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.site.settings.Site;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Feeds of published articles. */
@Path(FeedResource.PATH)
@PermitAll
public class FeedResource implements CachedPaths {
    static final String PATH = "/feeds";

    private final PublishedArticles articles;
    private final PagedResponses lists;
    private final Feeds feeds;
    private final ArticleViews views;
    private final CachedAnswers cached;
    private final ObjectMapper json;

    FeedResource(
            PublishedArticles articles,
            PagedResponses lists,
            Feeds feeds,
            ArticleViews views,
            CachedAnswers cached,
            ObjectMapper json) {
        this.articles = articles;
        this.lists = lists;
        this.feeds = feeds;
        this.views = views;
        this.cached = cached;
        this.json = json;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(PATH);
    }

    @GET
    @Cached
    @Path("/{format}")
    @Produces({FeedFormat.ATOM_TYPE, FeedFormat.RSS_TYPE, FeedFormat.JSON_TYPE})
    public Response get(
            @PathParam("format") String format,
            @BeanParam FeedParameters parameters,
            @BeanParam PageParameters pages,
            @Context UriInfo uri) {
        FeedFormat wanted = format(format);
        PageRequest request = lists.request(pages, uri);
        Page<RenderedArticle> page =
                articles.page(parameters.filter(), PublishedArticles.Sort.NEWEST, request, feeds.isFullText());
        Feed feed = feeds.of(page.items(), self(uri), next(lists, page, request, uri), parameters.locale);
        return cached.answer(
                Response.ok(write(feed, wanted)).type(wanted.mediaType()).build(),
                views.dependenciesOf(page.items()).on(Site.GROUP));
    }

    private static FeedFormat format(String name) {
        try {
            return StoredEnum.of(FeedFormat.class, name);
        } catch (IllegalArgumentException e) {
            throw new Failure.NotFound("A feed in this format");
        }
    }

    /** The path of the requested page as clients see it, with its query. */
    static String self(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        String path = PublicUrl.of(uri.getPath());
        return query == null ? path : path + "?" + query;
    }

    /** The path of the next page as clients see it, from the links of the list; null for the last one. */
    static String next(PagedResponses lists, Page<?> page, PageRequest request, UriInfo uri) {
        String link = lists.answer(page, request, uri).getHeaderString(HttpHeaders.LINK);
        return link == null || !link.contains("rel=\"next\"") ? null : link.substring(1, link.indexOf('>'));
    }

    private byte[] write(Feed feed, FeedFormat format) {
        try {
            return format == FeedFormat.JSON
                    ? json.writeValueAsBytes(JsonFeed.of(feed))
                    : new XmlFeed(format).write(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a feed is plain data", e);
        }
    }
}
