package io.klartext.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klartext.directory.EntryRow;
import io.klartext.site.head.Head;
import java.util.UUID;

/**
 * A tag as readers see it.
 *
 * @param head the head of its page; null unless requested
 */
record TagView(
        UUID id,
        String slug,
        String name,
        String description,
        long articleCount,
        Links links,
        @JsonInclude(JsonInclude.Include.NON_NULL) Head head) {
    record Links(String self) {}

    static TagView of(EntryRow tag, String self) {
        return new TagView(tag.id(), tag.slug(), tag.name(), tag.about(), tag.articleCount(), new Links(self), null);
    }

    /** This tag with the head of its page. */
    TagView with(Head ofPage) {
        return new TagView(id, slug, name, description, articleCount, links, ofPage);
    }
}
