package io.klartext.moderation.signal;

import java.util.List;

/** Comments as signals see them, on a German article. */
final class Subjects {
    private Subjects() {}

    static Subject of(String text, WordRule... rules) {
        return new Subject(
                new FoldedText(text), new FoldedText("Ada"), "de", List.of(rules), List.of(), Subject.Facts.NONE);
    }
}
