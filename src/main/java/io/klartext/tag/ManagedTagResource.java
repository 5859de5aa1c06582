package io.klartext.tag;

import io.klartext.directory.EntryRow;
import io.klartext.directory.ManagedEntryResource;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.RequiredScope;
import io.klartext.platform.security.Scope;
import jakarta.ws.rs.Path;

/** Tags for editors. */
@Path(Paths.MANAGEMENT + "/tags")
@RequiredScope(Scope.TAGS_WRITE)
public class ManagedTagResource extends ManagedEntryResource<TagDraft> {
    ManagedTagResource(Tags tags, TagEditing editing, MergePatch patches, PagedResponses lists, CurrentCaller caller) {
        super(tags, editing, TagDraft.class, patches, lists, caller);
    }

    /** The members that only tags have. */
    record TagContent(String description) {}

    @Override
    protected Object content(EntryRow tag, boolean listed) {
        return new TagContent(tag.about());
    }
}
