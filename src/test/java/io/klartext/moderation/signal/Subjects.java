package io.klartext.moderation.signal;

import io.klartext.moderation.rule.WordRule;
import io.klartext.moderation.text.FoldedText;
import java.util.List;

/** Comments as signals see them, on a German article. */
public final class Subjects {
    private Subjects() {}

    public static Subject of(String text, WordRule... rules) {
        return new Subject(
                new FoldedText(text), new FoldedText("Ada"), "de", List.of(rules), List.of(), Subject.Facts.NONE);
    }
}
