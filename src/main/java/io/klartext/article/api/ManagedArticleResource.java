package io.klartext.article.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.article.ArticleDraft;
import io.klartext.article.ArticleEditing;
import io.klartext.article.ArticleText;
import io.klartext.article.WorkingCopies;
import io.klartext.article.WorkingCopies.Sort;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.list.Fields;
import io.klartext.platform.http.list.Lists;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Located;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.Preferences;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Articles for editors: reading, writing and changing working copies. */
@Path(Paths.MANAGEMENT + "/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ManagedArticleResource {
    private static final Map<String, Sort> SORTS = new LinkedHashMap<>();

    static {
        SORTS.put("-updatedAt", Sort.RECENTLY_UPDATED);
        SORTS.put("updatedAt", Sort.LEAST_RECENTLY_UPDATED);
        SORTS.put("-publishedAt", Sort.NEWEST);
        SORTS.put("publishedAt", Sort.OLDEST);
        SORTS.put("headline", Sort.HEADLINE);
    }

    private final WorkingCopies copies;
    private final ArticleEditing editing;
    private final ArticleChanges changes;
    private final MergePatch patches;
    private final Lists lists;
    private final Fields fields;
    private final ArticleIncludes includes;
    private final WorkingCopyAnswers answers;
    private final CurrentCaller caller;

    ManagedArticleResource(
            WorkingCopies copies,
            ArticleEditing editing,
            ArticleChanges changes,
            MergePatch patches,
            Lists lists,
            Fields fields,
            ArticleIncludes includes,
            WorkingCopyAnswers answers,
            CurrentCaller caller) {
        this.copies = copies;
        this.editing = editing;
        this.changes = changes;
        this.patches = patches;
        this.lists = lists;
        this.fields = fields;
        this.includes = includes;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response list(
            @BeanParam ManagedArticleParameters parameters,
            @QueryParam("sort") String sort,
            @BeanParam PageParameters pages,
            @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        ArticleFields wanted =
                ArticleFields.ofList(fields, parameters.fields, parameters.include, ManagedArticleView.class);
        BiFunction<Object, ArticleText, Object> included = includes.of(parameters.include);
        return lists.answer(
                copies.page(
                                parameters.filter(),
                                Parameters.oneOf("sort", sort, Sort.RECENTLY_UPDATED, SORTS),
                                page,
                                wanted.whole())
                        .map(copy -> included.apply(wanted.selection().apply(answers.view(copy)), copy.text())),
                page,
                uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response get(
            @PathParam("id") UUID id, @QueryParam("fields") String members, @QueryParam("include") String include) {
        ArticleFields wanted = ArticleFields.ofOne(fields, members, ManagedArticleView.class);
        return answers.show(id, Response.ok(), wanted, includes.of(include));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response create(ArticleDraft draft) {
        UUID id = editing.create(draft, caller.get());
        return answers.show(id, Located.created(Paths.MANAGEMENT + "/articles/" + id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(Preferences.HEADER) List<String> preferences,
            JsonNode patch) {
        return changes.make(id, match, preferences, patches.to(ArticleDraft.class, ArticlePatch.replacingBody(patch)));
    }
}
