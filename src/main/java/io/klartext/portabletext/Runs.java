package io.klartext.portabletext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gathers the text of one block the way HTML shows it: a run of spaces and tabs is one space, none stands at the
 * beginning or end of a line, neighbours with the same marks are one. All forms of a body agree on this.
 */
final class Runs {
    private static final char HARD_SPACE = '\u00a0';

    private final List<StringBuilder> texts = new ArrayList<>();
    private final List<Marks> marks = new ArrayList<>();
    private char last = '\n';
    private boolean broken;

    static List<Run> of(TextBlock block) {
        Runs runs = new Runs();
        block.children().forEach(span -> runs.add(clean(span.text()), Marks.of(span, block.markDefs())));
        return runs.done();
    }

    /** The lines of plain text, white space as HTML shows it. */
    static List<String> lines(String text) {
        Runs runs = new Runs();
        runs.add(clean(text), Marks.NONE);
        return List.of(runs.text().split("\n", -1));
    }

    /** The text with line feeds for all line ends, and without U+FFFF, which is no character and ends documents. */
    static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\uffff', '\ufffd');
    }

    /** Adds text in which a line feed is a line break. */
    void add(String text, Marks textMarks) {
        for (int index = 0; index < text.length(); index++) {
            add(text.charAt(index), textMarks);
        }
    }

    /** Adds text in which a line feed is a space like others. */
    void addFlowing(String text, Marks textMarks) {
        for (int index = 0; index < text.length(); index++) {
            add(isSpace(text.charAt(index)) ? ' ' : text.charAt(index), textMarks);
        }
    }

    /** Begins a new line before the next word, if there is one and if none has begun. */
    void breakLater() {
        broken = last != '\n';
    }

    private void add(char next, Marks nextMarks) {
        if (broken && !isSpace(next)) {
            broken = false;
            add('\n', nextMarks);
        }
        if (next == '\n') {
            trim();
        } else if (isSpace(next) && (last == ' ' || last == '\n')) {
            return;
        }
        last = isSpace(next) && next != '\n' ? ' ' : next;
        builder(nextMarks).append(last);
    }

    private StringBuilder builder(Marks wanted) {
        int end = marks.size() - 1;
        if (end < 0 || !marks.get(end).equals(wanted)) {
            marks.add(wanted);
            texts.add(new StringBuilder());
            end++;
        }
        return texts.get(end);
    }

    private void trim() {
        if (last == ' ') {
            int end = texts.size() - 1;
            texts.get(end).setLength(texts.get(end).length() - 1);
            if (texts.get(end).isEmpty()) {
                texts.remove(end);
                marks.remove(end);
            }
        }
    }

    boolean isBlank() {
        return texts.stream().allMatch(Runs::isBlank);
    }

    /** Whether there is nothing but white space, hard spaces included. */
    static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || c == HARD_SPACE);
    }

    /** Ends the last line; what was gathered. */
    List<Run> done() {
        trim();
        last = '\n';
        List<Run> runs = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            runs.add(new Run(texts.get(index).toString(), marks.get(index)));
        }
        return runs;
    }

    String text() {
        return done().stream().map(Run::text).collect(Collectors.joining());
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
