package io.klartext.article.publication;

/**
 * An error, which prevents publication, or a warning.
 *
 * @param severity {@code error} if it prevents publication, else {@code warning}
 * @param pointer where: a JSON Pointer (RFC 6901) into the article
 * @param code what is wrong, for programs
 * @param detail what is wrong, for people
 */
public record GateFinding(String severity, String pointer, String code, String detail) {
    static GateFinding warning(String pointer, String code, String detail) {
        return new GateFinding("warning", pointer, code, detail);
    }

    boolean isError() {
        return severity.equals("error");
    }
}
