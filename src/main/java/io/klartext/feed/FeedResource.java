package io.klartext.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.article.delivery.ArticleViews;
import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.rendering.PublishedArticle;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.StoredEnum;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Feeds of published articles. */
@Path(FeedResource.PATH)
@PermitAll
public class FeedResource {
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

    @GET
    @Path("/{format}")
    @Produces({FeedFormat.ATOM_TYPE, FeedFormat.RSS_TYPE, FeedFormat.JSON_TYPE})
    public Response get(
            @PathParam("format") String format,
            @BeanParam FeedParameters parameters,
            @BeanParam PageParameters pages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context UriInfo uri) {
        FeedFormat wanted = format(format);
        PageRequest request = lists.request(pages, uri);
        Page<PublishedArticle> page =
                articles.page(parameters.filter(), PublishedArticles.Sort.NEWEST, request, feeds.isFullText());
        Feed feed = feeds.of(
                page.items(), uri.getRequestUri().getRawQuery() == null ? uri.getPath() : path(uri), next(page, uri),
                parameters.locale);
        return cached.answer(
                Response.ok(write(feed, wanted)).type(wanted.mediaType()).build(),
                views.dependenciesOf(page.items()),
                known);
    }

    private static FeedFormat format(String name) {
        try {
            return StoredEnum.of(FeedFormat.class, name);
        } catch (IllegalArgumentException e) {
            throw new Failure.NotFound("A feed in this format");
        }
    }

    private static String path(UriInfo uri) {
        return uri.getPath() + "?" + uri.getRequestUri().getRawQuery();
    }

    private String next(Page<?> page, UriInfo uri) {
        return page.next() == null ? null : lists.path(page.next(), uri);
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
