package io.klartext.portabletext.markdown;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.Whitespace;
import io.klartext.portabletext.conversion.BodyImport;
import io.klartext.portabletext.conversion.BodyTooLarge;
import io.klartext.portabletext.conversion.ImportContext;
import io.klartext.portabletext.html.read.HtmlReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown (CommonMark with tables, strikethrough, task lists, footnotes and definition lists) by rendering it as
 * HTML first. Markdown may contain HTML anyway, and so one set of rules applies to both.
 */
public final class MarkdownReader {
    /** Short Markdown can make long HTML: a link target is written once and used often. */
    private static final int MAX_HTML = 4 * BodyImport.MAX_LENGTH;

    /** The front matter of site generators: YAML or TOML above the text, with a member in its first line. */
    private static final Pattern FRONT_MATTER = Pattern.compile(
            "(---|\\+\\+\\+)[ \\t]*\\n([A-Za-z0-9_-]{1,100}[ \\t]*[:=].*\\n(?:.*\\n){0,200}?)\\1[ \\t]*(?:\\n|\\z)");

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .extensions(List.of(new MarkdownFootnotes()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(BodyImport.MAX_DEPTH)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownReader() {}

    /**
     * Reads Markdown.
     *
     * @param pointer where the Markdown stands in the request
     */
    public static PortableText read(String markdown, ImportContext context, String pointer, Violations violations) {
        return new BodyImport(pointer, violations).read(markdown, source -> blocks(source, context));
    }

    private static ArrayNode blocks(String markdown, ImportContext context) {
        String source = withoutFrontMatter(Whitespace.normalize(markdown), context);
        Node document = PARSER.parse(source);
        checkDepth(document);
        MarkdownFootnotes.number(document);
        document.accept(new MarkdownTasks());
        document.accept(new MarkdownDefinitions(source));
        Bounded html = new Bounded();
        RENDERER.render(document, html);
        return HtmlReader.blocks(html.text.toString(), context);
    }

    private static String withoutFrontMatter(String markdown, ImportContext context) {
        Matcher front = FRONT_MATTER.matcher(markdown);
        if (!front.lookingAt()) {
            return markdown;
        }
        context.losses().add("frontMatter", front.group(2));
        return markdown.substring(front.end());
    }

    /** Walks without recursion. The renderer recurses, and a deep document would exhaust its stack. */
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
            if (depth > BodyImport.MAX_DEPTH) {
                throw BodyImport.tooDeep();
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
                throw new BodyTooLarge("As HTML this has more than " + MAX_HTML + " characters.");
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
