package io.klartext.kernel;

/**
 * One thing that is wrong with the content somebody sent.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) into the request body
 * @param code what, for programs
 * @param detail what, for people
 */
public record Violation(String pointer, String code, String detail) {
    /** The same violation of a document that is found at the given pointer inside another one. */
    public Violation below(String prefix) {
        return new Violation(prefix + pointer, code, detail);
    }
}
