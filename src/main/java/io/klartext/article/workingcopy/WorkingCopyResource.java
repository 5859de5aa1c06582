package io.klartext.article.workingcopy;

import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.SelectedArticle;
import io.klartext.platform.http.list.Bodies;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.list.WithBodies;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.klartext.portabletext.html.write.PictureSources;
import io.klartext.search.index.QueryReader;
import io.quarkus.security.PermissionsAllowed;
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
import java.util.Map;
import java.util.UUID;

/** Articles for editors. */
@Path(Paths.MANAGEMENT + "/articles")
@Produces(MediaType.APPLICATION_JSON)
public class WorkingCopyResource {
    private static final Map<String, WorkingCopies.Sort> SORTS = new LinkedHashMap<>();

    static {
        SORTS.put("-updatedAt", WorkingCopies.Sort.RECENTLY_UPDATED);
        SORTS.put("updatedAt", WorkingCopies.Sort.LEAST_RECENTLY_UPDATED);
        SORTS.put("-publishedAt", WorkingCopies.Sort.NEWEST);
        SORTS.put("publishedAt", WorkingCopies.Sort.OLDEST);
        SORTS.put("publishAt", WorkingCopies.Sort.NEXT_SCHEDULED);
        SORTS.put("headline", WorkingCopies.Sort.HEADLINE);
    }

    private final WorkingCopies copies;
    private final WorkingCopyViews views;
    private final PagedResponses lists;
    private final CurrentCaller caller;
    private final QueryReader queries;

    WorkingCopyResource(
            WorkingCopies copies,
            WorkingCopyViews views,
            PagedResponses lists,
            CurrentCaller caller,
            QueryReader queries) {
        this.copies = copies;
        this.views = views;
        this.lists = lists;
        this.caller = caller;
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    @WithBodies
    public Response list(
            @BeanParam ManagedArticleParameters parameters,
            @QueryParam("sort") String sort,
            @BeanParam PageParameters pages,
            @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        Bodies.check(parameters.fields, parameters.include, page);
        ArticleFields wanted = ArticleFields.ofList(parameters.fields, parameters.include, ManagedArticleView.class);
        return lists.answer(
                copies.page(
                                parameters.filter(caller.get().id(), queries),
                                Parameters.oneOf("sort", sort, WorkingCopies.Sort.RECENTLY_UPDATED, SORTS),
                                page,
                                wanted.whole())
                        .map(copy -> selected(copy, wanted)),
                page,
                uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response get(
            @PathParam("id") UUID id, @QueryParam("fields") String members, @QueryParam("include") String include) {
        ArticleFields wanted = ArticleFields.ofOne(members, include, ManagedArticleView.class);
        WorkingCopy copy = copies.get(id);
        return Response.ok(selected(copy, wanted))
                .tag(Integer.toString(copy.version()))
                .build();
    }

    /** Pictures in its forms are named by their assets. */
    private SelectedArticle selected(WorkingCopy copy, ArticleFields wanted) {
        return wanted.of(views.of(copy), copy.body(), PictureSources.BY_ID);
    }
}
