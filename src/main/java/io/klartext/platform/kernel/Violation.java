package io.klartext.platform.kernel;

/**
 * One mistake in the content of a request.
 *
 * @param pointer the place of the mistake: a JSON Pointer (RFC 6901) into the request body
 * @param code the kind of mistake, for programs
 * @param detail a description of the mistake, for people
 */
public record Violation(String pointer, String code, String detail) {}
