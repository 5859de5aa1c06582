package io.klartext.article.preview;

import io.klartext.article.workingcopy.WorkingCopy;
import java.time.Instant;
import java.util.UUID;

/** A preview link without its token. */
record PreviewLinkView(
        UUID id,
        String note,
        Instant createdAt,
        WorkingCopy.Person createdBy,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt) {
    static PreviewLinkView of(PreviewLink link) {
        return new PreviewLinkView(
                link.id(),
                link.note(),
                link.createdAt(),
                link.createdBy(),
                link.expiresAt(),
                link.lastUsedAt(),
                link.revokedAt());
    }
}
