package io.klartext.article.revision.diff;

import io.klartext.article.revision.diff.WordSpan.Op;
import java.util.ArrayList;
import java.util.List;

/** Joins tokens into spans: between two equal spans, first everything deleted, then everything inserted. */
final class WordSpans {
    private final List<WordSpan> spans = new ArrayList<>();
    private final StringBuilder equal = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    void add(Op op, List<String> tokens) {
        tokens.forEach(token -> add(op, token));
    }

    void add(Op op, String token) {
        switch (op) {
            case EQUAL -> {
                endChange();
                equal.append(token);
            }
            case DELETE -> startChange(deleted, token);
            case INSERT -> startChange(inserted, token);
        }
    }

    List<WordSpan> finish() {
        endChange();
        flush(Op.EQUAL, equal);
        return List.copyOf(spans);
    }

    private void startChange(StringBuilder side, String token) {
        flush(Op.EQUAL, equal);
        side.append(token);
    }

    private void endChange() {
        flush(Op.DELETE, deleted);
        flush(Op.INSERT, inserted);
    }

    private void flush(Op op, StringBuilder text) {
        if (!text.isEmpty()) {
            spans.add(new WordSpan(op, text.toString()));
            text.setLength(0);
        }
    }
}
