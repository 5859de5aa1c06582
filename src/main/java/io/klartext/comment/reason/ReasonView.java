package io.klartext.comment.reason;

import io.klartext.comment.CommentAction;
import io.klartext.comment.Reason;
import io.klartext.comment.reason.ReasonDraft.Texts;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * A reason with the text that authors of comments see, by language.
 *
 * @param id null for a built-in one, like {@code version} and {@code createdAt}
 */
record ReasonView(
        UUID id,
        Integer version,
        String code,
        Texts texts,
        Collection<CommentAction> actions,
        boolean builtIn,
        Instant createdAt,
        Instant retiredAt) {
    static ReasonView of(Reason reason) {
        Texts texts = new Texts(reason.text("de"), reason.text("en"));
        return new ReasonView(null, null, reason.code(), texts, reason.actions(), true, null, null);
    }

    static ReasonView of(OwnReason reason) {
        return new ReasonView(
                reason.id(),
                reason.version(),
                reason.code(),
                new Texts(reason.de(), reason.en()),
                reason.actions(),
                false,
                reason.createdAt(),
                reason.retiredAt());
    }
}
