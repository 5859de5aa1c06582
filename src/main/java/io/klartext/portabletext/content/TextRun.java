package io.klartext.portabletext.content;

import io.klartext.portabletext.Scripts;

/** Text with the same marks throughout. A line break in it is {@code \n}. */
public record TextRun(String text, TextMarks marks) {
    /** The text without its marks, superscript and subscript in the characters that Unicode has for them. */
    public String plainText() {
        String raised = marks.has("sup") ? Scripts.superscript(text) : text;
        return marks.has("sub") ? Scripts.subscript(raised) : raised;
    }
}
