package io.klartext.feed;

import io.klartext.article.delivery.ArticleViews;
import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.rendering.ArticleText;
import io.klartext.article.rendering.RenderedArticle;
import io.klartext.comment.CommentEvent;
import io.klartext.comment.reading.PublishedComment;
import io.klartext.comment.reading.PublishedComments;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.site.Locales;
import io.klartext.site.head.SiteHeads;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.UUID;

/** Feeds of the comments on one article. */
@Path(CommentFeedResource.PATH)
@PermitAll
public class CommentFeedResource {
    static final String PATH = FeedResource.PATH + "/comments";

    private final PublishedArticles articles;
    private final PublishedComments comments;
    private final PagedResponses lists;
    private final SiteHeads pages;
    private final ArticleViews views;
    private final CachedAnswers cached;

    CommentFeedResource(
            PublishedArticles articles,
            PublishedComments comments,
            PagedResponses lists,
            SiteHeads pages,
            ArticleViews views,
            CachedAnswers cached) {
        this.articles = articles;
        this.comments = comments;
        this.lists = lists;
        this.pages = pages;
        this.views = views;
        this.cached = cached;
    }

    @GET
    @Cached
    @Path("/{id}")
    @Produces(FeedFormat.ATOM_TYPE)
    public Response get(@PathParam("id") UUID id, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest request = lists.request(parameters, uri);
        RenderedArticle article =
                articles.find(id.toString(), Locales.ALL).orElseThrow(() -> new Failure.NotFound("The article"));
        Page<PublishedComment> page = comments.flat(id, PublishedComments.Sort.NEWEST, request);
        String next = FeedResource.next(lists, page, request, uri);
        CommentFeed feed = of(article, page, FeedResource.self(uri), next);
        return cached.answer(
                Response.ok(feed.write()).type(FeedFormat.ATOM_TYPE).build(),
                views.dependenciesOf(article).on(CommentEvent.groupOf(id)));
    }

    private CommentFeed of(RenderedArticle article, Page<PublishedComment> page, String self, String next) {
        ArticleText text = article.article().text();
        return new CommentFeed(
                text.id(),
                text.header().headline(),
                text.locale(),
                pages.ofArticle(text.slug(), text.locale()),
                pages.ofAnswer(self),
                next == null ? null : pages.ofAnswer(next),
                page.items().stream()
                        .map(CommentFeed::updatedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(article.article().publishedAt()),
                page.items());
    }
}
