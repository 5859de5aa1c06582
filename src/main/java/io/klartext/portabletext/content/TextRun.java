package io.klartext.portabletext.content;

/** Text with the same marks throughout. A line break in it is {@code \n}. */
public record TextRun(String text, TextMarks marks) {}
