package io.klartext.comment.reading;

import io.klartext.article.ArticleGroups;
import io.klartext.article.delivery.ArticleRedirects;
import io.klartext.article.delivery.PublicationSchedule;
import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.link.ArticleSlug;
import io.klartext.comment.CommentEvent;
import io.klartext.comment.reading.PublishedComments.Branch;
import io.klartext.comment.reading.PublishedComments.Sort;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The published comments on an article. */
@Path(Paths.DELIVERY + "/articles/{slug}/comments")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class CommentResource {
    private final PublishedArticles articles;
    private final ArticleRedirects redirects;
    private final PublishedComments comments;
    private final PagedResponses lists;
    private final CachedAnswers cached;
    private final PublicationSchedule schedule;

    CommentResource(
            PublishedArticles articles,
            ArticleRedirects redirects,
            PublishedComments comments,
            PagedResponses lists,
            CachedAnswers cached,
            PublicationSchedule schedule) {
        this.articles = articles;
        this.redirects = redirects;
        this.comments = comments;
        this.lists = lists;
        this.cached = cached;
        this.schedule = schedule;
    }

    @GET
    @Cached
    public Response list(
            @PathParam("slug") String slug,
            @BeanParam CommentParameters parameters,
            @BeanParam PageParameters pages,
            @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        Sort sort = parameters.sort();
        return articles.findAddress(slug, parameters.locales())
                .map(article -> cached.answer(
                        lists.answer(page(article, parameters, sort, page), page, uri), dependenciesOn(article)))
                .orElseGet(() -> LocationResponse.moved(
                                redirects.belowArticle(slug, "comments", parameters.locales()), uri)
                        .build());
    }

    private Page<CommentView> page(ArticleSlug article, CommentParameters parameters, Sort sort, PageRequest page) {
        if (parameters.isFlat()) {
            return comments.flat(article.id(), sort, page).map(comment -> CommentView.of(Branch.alone(comment)));
        }
        Page<PublishedComment> found = parameters.parent() == null
                ? comments.roots(article.id(), sort, page)
                : comments.replies(article.id(), parameters.parent(), sort, page);
        return new Page<>(
                comments.withReplies(found.items()).stream()
                        .map(CommentView::of)
                        .toList(),
                found.next(),
                found.previous(),
                found.total());
    }

    private Dependencies dependenciesOn(ArticleSlug article) {
        return new Dependencies()
                .on(CommentEvent.groupOf(article.id()))
                .on(ArticleGroups.of(article.id()))
                .on(ArticleGroups.ofSlug(article.slug()))
                .until(schedule.next());
    }
}
