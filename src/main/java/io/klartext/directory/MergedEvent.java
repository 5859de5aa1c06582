package io.klartext.directory;

import io.klartext.platform.event.DomainEvent;
import java.util.UUID;

/**
 * An entry has become part of another one; whatever referred to it refers to that one now.
 *
 * @param type {@code tag.merged} or {@code author.merged}
 * @param into the id of the other one
 */
record MergedEvent(String type, UUID subject, int version, UUID into) implements DomainEvent {}
