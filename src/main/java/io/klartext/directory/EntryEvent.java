package io.klartext.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.event.DomainEvent;
import io.klartext.platform.event.EventVisibility;
import io.klartext.site.PublicChanges;
import java.util.Set;
import java.util.UUID;

/**
 * A change of an entry.
 *
 * @param type {@code tag.created}, {@code author.trashed}, …
 */
record EntryEvent(
        String type, UUID subject, int version, @JsonIgnore EventVisibility reach) implements DomainEvent {
    @Override
    public Set<String> groups() {
        return Set.of(PublicChanges.ENTRIES);
    }
}
