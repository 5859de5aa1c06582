package io.klartext.comment.api;

import io.klartext.article.delivery.PublishedArticles;
import io.klartext.article.link.Address;
import io.klartext.article.link.FormerSlugs;
import io.klartext.comment.CommentState;
import io.klartext.comment.CommentSubmission;
import io.klartext.comment.CommentSubmitting;
import io.klartext.comment.PublishedComment;
import io.klartext.comment.PublishedComments;
import io.klartext.comment.PublishedComments.Branch;
import io.klartext.comment.PublishedComments.Sort;
import io.klartext.comment.SubmittedComment;
import io.klartext.platform.http.condition.ContentTags;
import io.klartext.platform.http.list.Lists;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Located;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.site.DeliveryPaths;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What readers say about an article, and what they read of it. */
@Path(Paths.DELIVERY + "/articles/{slug}/comments")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class CommentResource {
    private static final String FIRST_VERSION = "1";

    private final PublishedArticles articles;
    private final FormerSlugs formerSlugs;
    private final PublishedComments comments;
    private final CommentSubmitting submitting;
    private final Lists lists;
    private final ContentTags tags;
    private final DeliveryPaths paths;

    CommentResource(
            PublishedArticles articles,
            FormerSlugs formerSlugs,
            PublishedComments comments,
            CommentSubmitting submitting,
            Lists lists,
            ContentTags tags,
            DeliveryPaths paths) {
        this.articles = articles;
        this.formerSlugs = formerSlugs;
        this.comments = comments;
        this.submitting = submitting;
        this.lists = lists;
        this.tags = tags;
        this.paths = paths;
    }

    @GET
    public Response list(
            @PathParam("slug") String slug,
            @BeanParam CommentParameters parameters,
            @BeanParam PageParameters pages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        Sort sort = parameters.sort();
        return articles.findAddress(slug, parameters.locale())
                .map(article -> tags.answer(lists.answer(page(article, parameters, sort, page), page, uri), known))
                .orElseGet(() -> moved(formerSlugs.present(slug, parameters.locale())));
    }

    private Page<CommentView> page(Address article, CommentParameters parameters, Sort sort, PageRequest page) {
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

    private Response moved(Address address) {
        return Located.moved(paths.belowArticle(address.slug(), "comments", address.locale()))
                .build();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(
            @PathParam("slug") String slug,
            @QueryParam("locale") String locale,
            CommentSubmission submission,
            @Context RoutingContext request) {
        SubmittedComment taken = submitting.submit(
                slug,
                CommentParameters.locale(locale),
                submission,
                request.request().remoteAddress().hostAddress());
        ReceiptView receipt = ReceiptView.of(taken);
        Response.Status status =
                taken.state() == CommentState.PUBLISHED ? Response.Status.CREATED : Response.Status.ACCEPTED;
        return Response.status(status)
                .header(HttpHeaders.LOCATION, receipt.statusUrl())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .tag(FIRST_VERSION)
                .entity(receipt)
                .build();
    }
}
