package io.klartext.portabletext.content;

import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.MarkedText;
import io.klartext.portabletext.Table;
import io.klartext.portabletext.TextBlock;
import io.klartext.portabletext.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Collects the text of one block and collapses white space as HTML does: a sequence of spaces and tabs becomes one
 * space, lines begin and end without one, and neighbouring runs with the same marks become one run. All forms of a body
 * share this rule.
 */
public final class InlineText {
    private final List<StringBuilder> texts = new ArrayList<>();
    private final List<TextMarks> marks = new ArrayList<>();
    private char last = '\n';
    private boolean broken;

    public static List<TextRun> of(TextBlock block) {
        return of(block.marked());
    }

    /** The runs of the words. */
    public static List<TextRun> of(MarkedText text) {
        InlineText collected = new InlineText();
        text.children()
                .forEach(span -> collected.add(Whitespace.normalize(span.text()), TextMarks.of(span, text.markDefs())));
        return collected.runs();
    }

    /** The runs of each cell. */
    public static List<List<TextRun>> of(Table.Row row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(cell -> row.formatted().isEmpty()
                        ? plain(row.cells().get(cell))
                        : of(row.formatted().get(cell)))
                .toList();
    }

    private static List<TextRun> plain(String text) {
        InlineText collected = new InlineText();
        collected.add(Whitespace.normalize(text), TextMarks.NONE);
        return collected.runs();
    }

    /** The lines of plain text, with white space collapsed. */
    public static List<String> lines(String text) {
        InlineText collected = new InlineText();
        collected.add(Whitespace.normalize(text), TextMarks.NONE);
        return List.of(collected.text().split("\n", -1));
    }

    /** Adds text in which a line feed is a line break. */
    public void add(String text, TextMarks textMarks) {
        for (int index = 0; index < text.length(); index++) {
            add(text.charAt(index), textMarks);
        }
    }

    /** Adds text in which a line feed is a space like others. */
    public void addFlowing(String text, TextMarks textMarks) {
        for (int index = 0; index < text.length(); index++) {
            add(Whitespace.isCollapsible(text.charAt(index)) ? ' ' : text.charAt(index), textMarks);
        }
    }

    /** Begins a new line before the next word, if there is one and if none has begun. */
    public void breakLater() {
        broken = last != '\n';
    }

    private void add(char next, TextMarks nextMarks) {
        if (broken && !Whitespace.isCollapsible(next)) {
            broken = false;
            add('\n', nextMarks);
        }
        if (next == '\n') {
            trim();
        } else if (Whitespace.isCollapsible(next) && (last == ' ' || last == '\n')) {
            return;
        }
        last = Whitespace.isCollapsible(next) && next != '\n' ? ' ' : next;
        builder(nextMarks).append(last);
    }

    private StringBuilder builder(TextMarks wanted) {
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

    public boolean isBlank() {
        return texts.stream().allMatch(Text::isBlank);
    }

    /** Ends the last line and returns all runs. */
    public List<TextRun> runs() {
        trim();
        last = '\n';
        List<TextRun> runs = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            runs.add(new TextRun(texts.get(index).toString(), marks.get(index)));
        }
        return runs;
    }

    public String text() {
        return runs().stream().map(TextRun::plainText).collect(Collectors.joining());
    }
}
