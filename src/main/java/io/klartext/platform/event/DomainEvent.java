package io.klartext.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened and that others may react to. The outbox stores its JSON form: ids, versions and public
 * names, but never unpublished text or personal data.
 */
public interface DomainEvent {
    /** What happened, as {@code thing.verb}. */
    @JsonIgnore
    String type();

    /** The id of the item that it happened to. */
    @JsonIgnore
    UUID subject();

    /** The groups of cached answers that the event makes outdated; empty if readers see no difference. */
    @JsonIgnore
    default Set<String> groups() {
        return Set.of();
    }

    /** What readers learn of the event; nothing by default. */
    @JsonIgnore
    default Reach reach() {
        return Reach.NONE;
    }
}
