package io.klartext.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One change, without any text of what was changed.
 *
 * @param sequence its number; changes are numbered in the order of their commits, without gaps
 * @param occurredAt when it happened, which may be earlier than changes with lower numbers
 * @param groups the groups of cached answers that it makes outdated (RFC 9875)
 * @param paths the paths on the site that show it: the current path of the subject first, then former ones
 * @param isPublic whether readers can see it
 */
public record Change(
        long sequence,
        UUID id,
        ChangeType type,
        @JsonIgnore UUID subjectId,
        Instant occurredAt,
        List<String> groups,
        List<String> paths,
        @JsonIgnore boolean isPublic) {
    private static final UUID NONE = new UUID(0, 0);

    /** What was changed; the id is null for the site as a whole. */
    public record Subject(String type, UUID id) {}

    @JsonProperty
    public Subject subject() {
        return new Subject(type.subject(), subjectId.equals(NONE) ? null : subjectId);
    }
}
