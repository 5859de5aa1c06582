package io.klartext.comment.decision;

import io.klartext.comment.CommentState;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.kernel.VersionCondition;
import java.util.Set;

/**
 * The comment that a decision is meant for, as the moderator saw it: the version of its text, and its state.
 *
 * @param tags of versions in a state, as {@link #tag} writes them
 * @param versions those whose state does not matter
 */
public record CommentVersion(Set<String> tags, VersionCondition versions) {
    /** For callers inside the application that decide on whatever is there. */
    public static final CommentVersion ANY = new CommentVersion(Set.of(), VersionCondition.ANY);

    /** The ETag of a comment. */
    public static String tag(int version, CommentState state) {
        return version + "-" + state.value();
    }

    /** The comment of that version, in that state or, for null, in any state. */
    public static CommentVersion of(int version, CommentState state) {
        return state == null
                ? new CommentVersion(Set.of(), new VersionCondition(Set.of(version), false))
                : new CommentVersion(Set.of(tag(version, state)), new VersionCondition(Set.of(), false));
    }

    /** Reads {@code If-Match}: the ETag of a comment, or its version alone. */
    public static CommentVersion parse(String header) {
        VersionCondition versions = IfMatch.parse(header);
        return new CommentVersion(IfMatch.tags(header), versions);
    }

    boolean accepts(int version, CommentState state) {
        return versions.accepts(version) || tags.contains(tag(version, state));
    }

    /** Whether it accepts the version in another state. */
    boolean knows(int version) {
        return tags.stream().anyMatch(tag -> tag.startsWith(version + "-"));
    }
}
