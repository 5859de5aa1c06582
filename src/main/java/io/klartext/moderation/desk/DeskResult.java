package io.klartext.moderation.desk;

import java.util.UUID;

/**
 * What became of one of many decisions.
 *
 * @param code why it was refused, for programs; null if it was carried out
 * @param detail why it was refused, for people; null if it was carried out
 */
public record DeskResult(UUID id, boolean done, String code, String detail) {}
