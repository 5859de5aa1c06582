package io.klartext.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened and that others may react to. Its JSON form is what the outbox keeps: ids, versions and
 * public names, never unpublished text and never personal data.
 */
public interface DomainEvent {
    /** What happened, as {@code thing.verb}. */
    @JsonIgnore
    String type();

    /** The thing it happened to. */
    @JsonIgnore
    UUID subject();

    /** The groups of cached answers that the event makes outdated; empty if readers see no difference. */
    @JsonIgnore
    default Set<String> groups() {
        return Set.of();
    }
}
