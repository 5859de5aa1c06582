package io.klartext.comment.reason;

import io.klartext.comment.CommentAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reason that the newsroom has added.
 *
 * @param actions the actions that accept it, unless it is retired
 * @param retiredAt when it was retired; null if new decisions can use it
 */
record OwnReason(
        UUID id,
        int version,
        String code,
        String de,
        String en,
        List<CommentAction> actions,
        Instant createdAt,
        Instant retiredAt) {
    boolean isRetired() {
        return retiredAt != null;
    }
}
