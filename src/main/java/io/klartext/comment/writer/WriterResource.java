package io.klartext.comment.writer;

import io.klartext.comment.desk.ManagedCommentView;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** The personal data of authors. */
@Path(Paths.MANAGEMENT + "/comments")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_PII)
public class WriterResource {
    private final WriterRevealing revealing;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    WriterResource(WriterRevealing revealing, PagedResponses lists, CurrentCaller caller) {
        this.revealing = revealing;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/writer")
    public WriterView get(@PathParam("id") UUID id) {
        return WriterView.of(revealing.reveal(id, caller.get()), caller.get());
    }

    /**
     * A POST, because e-mail addresses must not be in URLs. Not idempotent: a stored answer would leave no audit entry.
     */
    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response search(WriterSearch search, @BeanParam PageParameters pages, @Context UriInfo uri) {
        Caller by = caller.get();
        String mailbox = Objects.toString(search.email(), "").toLowerCase(Locale.ROOT);
        PageRequest page = lists.request(pages, uri, mailbox);
        return lists.answer(
                revealing.search(search, page, by).map(comment -> ManagedCommentView.of(comment, by)),
                page,
                uri,
                mailbox);
    }
}
