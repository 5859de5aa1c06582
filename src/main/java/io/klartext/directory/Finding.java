package io.klartext.directory;

/**
 * What may be a mistake in an entry.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) into the entry
 * @param code what it is, for programs
 * @param detail what it is, for people
 */
public record Finding(String severity, String pointer, String code, String detail) {}
