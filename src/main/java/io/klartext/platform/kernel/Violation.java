package io.klartext.platform.kernel;

/**
 * One mistake in the content of a request.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) into the request body
 * @param code what is wrong, for programs
 * @param detail what is wrong, for people
 */
public record Violation(String pointer, String code, String detail) {}
