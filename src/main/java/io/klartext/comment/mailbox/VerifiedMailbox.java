package io.klartext.comment.mailbox;

import java.time.Instant;

/**
 * A mailbox that is its writer's.
 *
 * @param writer with it later comments from that mailbox are known to be theirs
 * @param expiresAt until when
 */
public record VerifiedMailbox(Instant verifiedAt, WriterToken writer, Instant expiresAt) {}
