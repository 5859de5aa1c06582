package io.klartext.comment.mailbox;

import java.time.Instant;

/**
 * A verified mailbox.
 *
 * @param writer the token for later comments
 * @param expiresAt when the token expires
 */
public record VerifiedMailbox(Instant verifiedAt, WriterToken writer, Instant expiresAt) {}
