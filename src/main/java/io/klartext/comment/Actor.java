package io.klartext.comment;

import io.klartext.comment.CommentWorkflow.Part;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.Scope;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The actor of an action on a comment.
 *
 * @param parts the roles of the actor
 * @param keyId the key of a moderator or admin, null for others
 */
public record Actor(Set<Part> parts, UUID keyId) {
    public static final Actor SYSTEM = new Actor(EnumSet.of(Part.SYSTEM), null);
    public static final Actor WRITER = new Actor(EnumSet.of(Part.WRITER), null);

    /** The caller, for a comment that the newsroom or a reader wrote. */
    public static Actor of(Caller caller, boolean staff) {
        Actor actor = of(caller);
        if (staff && actor.parts.contains(Part.MODERATOR)) {
            actor.parts.add(Part.NEWSROOM);
        }
        return actor;
    }

    public static Actor of(Caller caller) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (caller.has(Scope.COMMENTS_MODERATE)) {
            parts.add(Part.MODERATOR);
        }
        if (caller.has(Scope.COMMENTS_PII)) {
            parts.add(Part.ADMIN);
        }
        return new Actor(parts, caller.id());
    }

    /** An admin who erases on behalf of somebody else. */
    public static Actor admin(Caller caller) {
        return new Actor(EnumSet.of(Part.ADMIN), caller.id());
    }

    /** The role that is recorded in the log. */
    public String name() {
        return parts.iterator().next().name().toLowerCase(Locale.ROOT);
    }
}
