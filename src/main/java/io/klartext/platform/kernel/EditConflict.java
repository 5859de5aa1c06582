package io.klartext.platform.kernel;

/**
 * A part of a text that two people changed to different values at once; what is not there is null.
 *
 * @param pointer the member: a JSON Pointer (RFC 6901) into the article; null for a block
 * @param key the {@code _key} of the block; null for a member
 * @param base what both began with
 * @param theirs what is there now
 * @param yours what the request would make of it
 */
public record EditConflict(String pointer, String key, Object base, Object theirs, Object yours) {}
