package io.klartext.article;

import java.util.List;
import java.util.UUID;

/** What an article refers to, in order: things that live on their own, by their ids. */
public record Relations(List<UUID> tags, List<UUID> authors, List<UUID> related) {
    public Relations {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        related = List.copyOf(related);
    }
}
