package io.klartext.portabletext.link;

/**
 * A link where it stands.
 *
 * @param pointer a JSON Pointer (RFC 6901) from the body to the target
 */
public record PlacedLink(String pointer, String href) {}
