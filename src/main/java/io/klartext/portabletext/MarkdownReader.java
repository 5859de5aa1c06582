package io.klartext.portabletext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown by way of HTML, which it may hold anyway: so both forms are reduced by the same rules, and no HTML
 * comes past them.
 */
final class MarkdownReader {
    /** Few characters can ask for many, as a long link target is written once and used often. */
    private static final int MAX_HTML = 4 * SourceReader.MAX_LENGTH;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(SourceReader.MAX_DEPTH)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownReader() {}

    static ArrayNode read(String markdown) {
        Node document = PARSER.parse(markdown);
        checkDepth(document);
        Bounded html = new Bounded();
        RENDERER.render(document, html);
        return HtmlReader.read(html.text.toString());
    }

    /** Walks without recursion: the renderer has it, and a deep document would exhaust its stack. */
    private static void checkDepth(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
            if (depth > SourceReader.MAX_DEPTH) {
                throw SourceReader.TooMuch.depth();
            }
        }
    }

    private static final class Bounded implements Appendable {
        private final StringBuilder text = new StringBuilder();

        @Override
        public Appendable append(CharSequence more) {
            return append(more, 0, more.length());
        }

        @Override
        public Appendable append(CharSequence more, int start, int end) {
            if (text.length() + end - start > MAX_HTML) {
                throw new SourceReader.TooMuch("As HTML this has more than " + MAX_HTML + " characters.");
            }
            text.append(more, start, end);
            return this;
        }

        @Override
        public Appendable append(char more) {
            return append(String.valueOf(more));
        }
    }
}
