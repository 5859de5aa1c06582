package io.klartext.moderation.decision;

import java.util.UUID;

/**
 * The result of one decision in a bulk request.
 *
 * @param code why it was refused, for programs; null if it was carried out
 * @param detail why it was refused, for people; null if it was carried out
 */
public record DeskResult(UUID id, boolean done, String code, String detail) {}
