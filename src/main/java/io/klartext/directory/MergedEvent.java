package io.klartext.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.event.DomainEvent;
import io.klartext.platform.event.EventVisibility;
import io.klartext.site.PublicChanges;
import java.util.Set;
import java.util.UUID;

/**
 * An entry was merged into another one, and all its references were moved.
 *
 * @param type {@code tag.merged} or {@code author.merged}
 * @param into the id of the other entry
 */
record MergedEvent(
        String type,
        UUID subject,
        int version,
        UUID into,
        @JsonIgnore EventVisibility reach) implements DomainEvent {
    @Override
    public Set<String> groups() {
        return Set.of(PublicChanges.ENTRIES);
    }
}
