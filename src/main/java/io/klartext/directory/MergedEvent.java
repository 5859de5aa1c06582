package io.klartext.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.event.DomainEvent;
import io.klartext.platform.event.Reach;
import java.util.Set;
import java.util.UUID;

/**
 * An entry was merged into another one, which all references now refer to.
 *
 * @param type {@code tag.merged} or {@code author.merged}
 * @param into the id of the other entry
 */
record MergedEvent(
        String type,
        UUID subject,
        int version,
        UUID into,
        @JsonIgnore Reach reach) implements DomainEvent {
    @Override
    public Set<String> groups() {
        return Set.of(DirectoryGroups.ENTRIES);
    }
}
