package io.klartext.portabletext.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Turns the markers of task lists, {@code [ ]} and {@code [x]}, into the signs for check boxes in HTML. */
final class MarkdownTasks extends AbstractVisitor {
    private static final Pattern MARKER = Pattern.compile("\\[([ xX])]\\s.*", Pattern.DOTALL);
    private static final int LENGTH = 4;

    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
            Matcher marker = MARKER.matcher(text.getLiteral());
            if (marker.matches()) {
                String sign = marker.group(1).isBlank() ? "☐ " : "☑ ";
                text.setLiteral(sign + text.getLiteral().substring(LENGTH));
            }
        }
        visitChildren(item);
    }
}
