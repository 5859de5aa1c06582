package io.klartext.search.vocabulary;

import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.Scope;
import io.klartext.search.vocabulary.VocabularyEntry.Kind;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/** The words of the site, for editors. */
@Path(Paths.MANAGEMENT + "/search/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
public class VocabularyResource {
    private static final Map<String, Kind> KINDS = Map.of("part", Kind.PART, "exception", Kind.EXCEPTION);

    private final VocabularyEditing vocabulary;
    private final PagedResponses lists;

    VocabularyResource(VocabularyEditing vocabulary, PagedResponses lists) {
        this.vocabulary = vocabulary;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response list(@BeanParam PageParameters pages, @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        return lists.answer(vocabulary.page(page), page, uri);
    }

    @PUT
    @Path("/{word}")
    @PermissionsAllowed(Scope.Names.TAGS_WRITE)
    public VocabularyEntry put(@PathParam("word") String word, @QueryParam("kind") String kind) {
        return vocabulary.put(word, Parameters.oneOf("kind", kind, Kind.PART, KINDS));
    }

    @DELETE
    @Path("/{word}")
    @PermissionsAllowed(Scope.Names.TAGS_WRITE)
    public VocabularyEntry delete(@PathParam("word") String word) {
        return vocabulary.delete(word);
    }
}
