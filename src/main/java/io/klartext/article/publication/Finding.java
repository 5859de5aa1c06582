package io.klartext.article.publication;

/**
 * Something that stands against publishing an article, or that its editors should know before.
 *
 * @param severity {@code error} if it must be mended first, else {@code warning}
 * @param pointer where: a JSON Pointer (RFC 6901) into the article
 * @param code what is wrong, for programs
 * @param detail what is wrong, for people
 */
public record Finding(String severity, String pointer, String code, String detail) {
    boolean isError() {
        return severity.equals("error");
    }
}
