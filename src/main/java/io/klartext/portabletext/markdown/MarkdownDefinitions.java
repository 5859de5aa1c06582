package io.klartext.portabletext.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Definition lists as PHP Markdown Extra and Pandoc write them: a line with the term, and below it, perhaps after an
 * empty line, lines that begin with a colon.
 */
final class MarkdownDefinitions extends AbstractVisitor {
    private static final Pattern MARKER = Pattern.compile(":[ \\t]+");
    private static final String END = "</dl>";

    private final String source;

    /** @param source the parsed text, in which an escaped colon differs from a marker */
    MarkdownDefinitions(String source) {
        this.source = source;
    }

    @Override
    public void visit(ListItem item) {
        // Paragraphs in lists stay paragraphs: a list cannot be the text of an item.
    }

    @Override
    public void visit(Paragraph paragraph) {
        List<List<Node>> lines = lines(paragraph);
        boolean below = lines.stream().skip(1).anyMatch(this::isDefinition);
        if (isDefinition(lines.get(0)) ? follows(paragraph) : below) {
            convert(paragraph, lines);
        }
    }

    /** Whether a term or a definition stands above the paragraph. */
    private static boolean follows(Paragraph paragraph) {
        Node above = paragraph.getPrevious();
        return isEnd(above) || (above instanceof Paragraph term && lines(term).size() == 1);
    }

    private void convert(Paragraph paragraph, List<List<Node>> lines) {
        if (isDefinition(lines.get(0)) && paragraph.getPrevious() instanceof Paragraph term) {
            lines.add(0, lines(term).get(0));
            paragraph.insertBefore(html("<dl>"));
            term.unlink();
        } else if (isEnd(paragraph.getPrevious())) {
            paragraph.getPrevious().unlink();
        } else {
            paragraph.insertBefore(html("<dl>"));
        }
        boolean defined = false;
        for (List<Node> line : lines) {
            defined |= isDefinition(line);
            addLine(paragraph, line, defined);
        }
        paragraph.insertBefore(html(END));
        paragraph.unlink();
    }

    /** Adds a term, a definition, or the next line of a definition. */
    private void addLine(Paragraph paragraph, List<Node> line, boolean defined) {
        if (defined && !isDefinition(line)) {
            Node text = paragraph.getPrevious().getPrevious();
            text.appendChild(new SoftLineBreak());
            line.forEach(text::appendChild);
            return;
        }
        String element = defined ? "dd" : "dt";
        if (defined) {
            Text first = (Text) line.get(0);
            first.setLiteral(MARKER.matcher(first.getLiteral()).replaceFirst(""));
        }
        Paragraph text = new Paragraph();
        line.forEach(text::appendChild);
        paragraph.insertBefore(html("<" + element + ">"));
        paragraph.insertBefore(text);
        paragraph.insertBefore(html("</" + element + ">"));
    }

    private boolean isDefinition(List<Node> line) {
        return !line.isEmpty()
                && line.get(0) instanceof Text text
                && MARKER.matcher(text.getLiteral()).lookingAt()
                && !isEscaped(text);
    }

    private boolean isEscaped(Text text) {
        return source.charAt(text.getSourceSpans().get(0).getInputIndex()) != ':';
    }

    private static boolean isEnd(Node node) {
        return node instanceof HtmlBlock block && block.getLiteral().equals(END);
    }

    private static List<List<Node>> lines(Paragraph paragraph) {
        List<List<Node>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak) {
                lines.add(new ArrayList<>());
            } else {
                lines.get(lines.size() - 1).add(node);
            }
        }
        return lines;
    }

    private static HtmlBlock html(String literal) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(literal);
        return block;
    }
}
