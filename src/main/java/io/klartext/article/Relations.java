package io.klartext.article;

import java.util.List;
import java.util.UUID;

/** The references of an article to other aggregates, by id and in order. */
public record Relations(List<UUID> tags, List<UUID> authors, List<UUID> related) {
    public Relations {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        related = List.copyOf(related);
    }
}
