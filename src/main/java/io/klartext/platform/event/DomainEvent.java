package io.klartext.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;

/**
 * A change that other parts and other programs may react to. The outbox stores its JSON form: ids, versions and public
 * names, but never unpublished text or personal data.
 */
public interface DomainEvent {
    /** The type of the event, such as {@code article.published}. */
    @JsonIgnore
    String type();

    /** The id of the changed item. */
    @JsonIgnore
    UUID subject();

    /** The groups of cached answers that the event makes outdated; empty if nothing changes for readers. */
    @JsonIgnore
    default Set<String> groups() {
        return Set.of();
    }

    /** Whether readers see the change, and on which pages; by default they do not. */
    @JsonIgnore
    default EventVisibility reach() {
        return EventVisibility.NONE;
    }
}
