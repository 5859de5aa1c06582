package io.klartext.platform.kernel;

/**
 * One thing that is wrong with the content somebody sent.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) into the request body
 * @param code what, for programs
 * @param detail what, for people
 */
public record Violation(String pointer, String code, String detail) {}
