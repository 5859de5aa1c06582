package io.klartext.platform.kernel;

/**
 * A part of an article that two people changed to different values at the same time. A missing value is null.
 *
 * @param pointer the member: a JSON Pointer (RFC 6901) into the article; null for a block
 * @param key the {@code _key} of the block; null for a member
 * @param base the value that both edits started from
 * @param theirs the current value
 * @param yours the value in the request
 */
public record EditConflict(String pointer, String key, Object base, Object theirs, Object yours) {}
