package io.klartext.comment.desk;

import java.util.List;

/**
 * The thread around a comment.
 *
 * @param ancestors its ancestors from the top; the nearest ones if there are very many
 * @param before the nearest earlier ones in the same place
 * @param after the nearest later ones in the same place
 * @param replies the first replies to it
 */
public record CommentThread(
        List<ManagedComment> ancestors,
        List<ManagedComment> before,
        List<ManagedComment> after,
        List<ManagedComment> replies) {
    /** The comment that it replies to; null for a top-level comment. */
    public ManagedComment parent() {
        return ancestors.isEmpty() ? null : ancestors.get(ancestors.size() - 1);
    }
}
