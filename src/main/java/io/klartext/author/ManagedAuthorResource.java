package io.klartext.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klartext.directory.EntryRow;
import io.klartext.directory.Finding;
import io.klartext.directory.ManagedEntryResource;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.RequiredScope;
import io.klartext.platform.security.Scope;
import jakarta.ws.rs.Path;
import java.util.List;

/** Authors for editors. */
@Path(Paths.MANAGEMENT + "/authors")
@RequiredScope(Scope.AUTHORS_WRITE)
public class ManagedAuthorResource extends ManagedEntryResource<AuthorDraft> {
    private final Authors authors;

    ManagedAuthorResource(
            Authors authors, AuthorEditing editing, MergePatch patches, PagedResponses lists, CurrentCaller caller) {
        super(authors, editing, AuthorDraft.class, patches, lists, caller);
        this.authors = authors;
    }

    /**
     * The members that only authors have.
     *
     * @param findings null in lists
     */
    record AuthorContent(
            String bio,
            AuthorDraft.Picture picture,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Finding> findings) {}

    @Override
    protected Object content(EntryRow author, boolean listed) {
        List<Finding> findings = listed ? null : authors.findings(author);
        return new AuthorContent(author.about(), AuthorDraft.Picture.of(author.picture()), findings);
    }
}
