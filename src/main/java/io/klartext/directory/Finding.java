package io.klartext.directory;

/**
 * A possible mistake in an entry.
 *
 * @param pointer the place of the mistake: a JSON Pointer (RFC 6901) into the entry
 * @param code the kind of mistake, for programs
 * @param detail a description of the mistake, for people
 */
public record Finding(String severity, String pointer, String code, String detail) {}
