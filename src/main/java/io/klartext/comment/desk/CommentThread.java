package io.klartext.comment.desk;

import java.util.List;

/**
 * What stands around a comment.
 *
 * @param ancestors what it answers, from the article on; the nearest if there are very many
 * @param before the nearest earlier ones in the same place
 * @param after the nearest later ones in the same place
 * @param replies the first answers to it
 */
public record CommentThread(
        List<ManagedComment> ancestors,
        List<ManagedComment> before,
        List<ManagedComment> after,
        List<ManagedComment> replies) {
    /** What it answers; null for a comment on the article itself. */
    public ManagedComment parent() {
        return ancestors.isEmpty() ? null : ancestors.get(ancestors.size() - 1);
    }
}
