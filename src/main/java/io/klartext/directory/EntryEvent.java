package io.klartext.directory;

import io.klartext.site.PublicChanges;
import io.klartext.platform.event.DomainEvent;
import java.util.Set;
import java.util.UUID;

/**
 * A change of an entry.
 *
 * @param type {@code tag.created}, {@code author.trashed}, …
 */
record EntryEvent(String type, UUID subject, int version) implements DomainEvent {
    @Override
    public Set<String> groups() {
        return Set.of(PublicChanges.ENTRIES);
    }
}
