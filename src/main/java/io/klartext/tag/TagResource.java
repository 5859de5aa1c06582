package io.klartext.tag;

import io.klartext.directory.EntryResource;
import io.klartext.directory.EntryRow;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.site.head.EntryHeads;
import jakarta.ws.rs.Path;
import java.util.List;

/** Tags for readers. */
@Path(Paths.DELIVERY + "/tags")
public class TagResource extends EntryResource<TagView> {
    private final EntryHeads heads;

    TagResource(Tags tags, PagedResponses lists, EntryHeads heads, CachedAnswers cached) {
        super(tags, lists, cached);
        this.heads = heads;
    }

    @Override
    protected List<TagView> views(List<EntryRow> shown) {
        return shown.stream().map(tag -> TagView.of(tag, link(tag.slug()))).toList();
    }

    @Override
    protected TagView withHead(TagView tag) {
        return tag.with(heads.ofTag(tag.slug(), tag.name(), tag.description()));
    }
}
