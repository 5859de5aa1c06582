package io.klartext.comment;

/**
 * A part of a text.
 *
 * @param start its first UTF-16 unit
 * @param end the unit behind its last
 */
public record Span(int start, int end) {}
