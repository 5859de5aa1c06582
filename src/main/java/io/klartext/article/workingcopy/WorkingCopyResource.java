package io.klartext.article.workingcopy;

import io.klartext.article.rendering.ArticleText;
import io.klartext.article.selection.ArticleFields;
import io.klartext.article.selection.ArticleIncludes;
import io.klartext.platform.http.list.Bodies;
import io.klartext.platform.http.list.Fields;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.list.WithBodies;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.Scope;
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
import java.util.function.BiFunction;

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
        SORTS.put("headline", WorkingCopies.Sort.HEADLINE);
    }

    private final WorkingCopies copies;
    private final WorkingCopyViews views;
    private final PagedResponses lists;
    private final Fields fields;
    private final ArticleIncludes includes;

    WorkingCopyResource(
            WorkingCopies copies,
            WorkingCopyViews views,
            PagedResponses lists,
            Fields fields,
            ArticleIncludes includes) {
        this.copies = copies;
        this.views = views;
        this.lists = lists;
        this.fields = fields;
        this.includes = includes;
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
        ArticleFields wanted =
                ArticleFields.ofList(fields, parameters.fields, parameters.include, ManagedArticleView.class);
        BiFunction<Object, ArticleText, Object> included = includes.of(parameters.include);
        return lists.answer(
                copies.page(
                                parameters.filter(),
                                Parameters.oneOf("sort", sort, WorkingCopies.Sort.RECENTLY_UPDATED, SORTS),
                                page,
                                wanted.whole())
                        .map(copy -> included.apply(wanted.selection().apply(views.of(copy)), copy.text())),
                page,
                uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response get(
            @PathParam("id") UUID id, @QueryParam("fields") String members, @QueryParam("include") String include) {
        ArticleFields wanted = ArticleFields.ofOne(fields, members, ManagedArticleView.class);
        BiFunction<Object, ArticleText, Object> included = includes.of(include);
        WorkingCopy copy = copies.get(id);
        return Response.ok(included.apply(wanted.selection().apply(views.of(copy)), copy.text()))
                .tag(Integer.toString(copy.version()))
                .build();
    }
}
