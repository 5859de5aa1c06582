package io.klartext.portabletext.markdown;

import io.klartext.portabletext.BlockVisitor;
import io.klartext.portabletext.Callout;
import io.klartext.portabletext.CodeBlock;
import io.klartext.portabletext.Divider;
import io.klartext.portabletext.Embed;
import io.klartext.portabletext.Gallery;
import io.klartext.portabletext.ImageBlock;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.Table;
import io.klartext.portabletext.TextBlock;
import io.klartext.portabletext.Whitespace;
import io.klartext.portabletext.content.InlineText;
import io.klartext.portabletext.content.TextRun;
import io.klartext.portabletext.html.write.HtmlFigure;
import io.klartext.portabletext.html.write.HtmlWriter;
import io.klartext.portabletext.html.write.PictureSources;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes bodies as Markdown (CommonMark with tables and strikethrough). Parts that Markdown cannot express are written
 * as HTML. Blank blocks are left out; all others come back when the Markdown is read.
 */
public final class MarkdownWriter implements BlockVisitor {
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final int SHORTEST_FENCE = 3;

    /** At the start of a text it would be read as one. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder markdown = new StringBuilder();
    private final MarkdownLists lists = new MarkdownLists();
    private final PictureSources sources;

    private MarkdownWriter(PictureSources sources) {
        this.sources = sources;
    }

    /** The body as Markdown whose pictures are named by their assets. */
    public static String write(PortableText body) {
        return write(body, PictureSources.BY_ID);
    }

    /** The body as Markdown with the files of its pictures. */
    public static String write(PortableText body, PictureSources sources) {
        MarkdownWriter writer = new MarkdownWriter(sources);
        body.blocks().forEach(block -> block.accept(writer));
        String markdown = writer.markdown.toString();
        return markdown.startsWith(BYTE_ORDER_MARK) ? "&#xFEFF;" + markdown.substring(1) : markdown;
    }

    @Override
    public void text(TextBlock block) {
        if (block.isBlank()) {
            if (block.listItem() == null) {
                lists.end();
            }
            return;
        }
        String text = styled(block.style(), InlineText.of(block));
        if (block.listItem() == null) {
            paragraph(text);
        } else {
            separate(lists.separator(block));
            markdown.append(lists.item(block, text));
        }
    }

    private static String styled(String style, List<TextRun> runs) {
        return switch (style) {
            case "normal" -> MarkdownInlineWriter.write(runs, false);
            case "blockquote" -> "> " + MarkdownInlineWriter.write(runs, false).replace("\n", "\n> ");
            default -> "#".repeat(style.charAt(1) - '0') + " " + MarkdownInlineWriter.write(runs, true);
        };
    }

    @Override
    public void code(CodeBlock block) {
        String code = Whitespace.normalize(block.code());
        int longest = BACKTICKS
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
        String language = block.language() == null ? "" : block.language();
        paragraph(fence + language + "\n" + code + "\n" + fence);
    }

    @Override
    public void table(Table block) {
        int columns = block.rows().get(0).cells().size();
        String blankHeader = block.headerRow() ? "" : "|" + "   |".repeat(columns) + "\n";
        List<String> rows = block.rows().stream().map(MarkdownWriter::row).collect(Collectors.toList());
        rows.add(block.headerRow() ? 1 : 0, "|" + " --- |".repeat(columns));
        paragraph(blankHeader + String.join("\n", rows));
    }

    private static String row(Table.Row row) {
        return InlineText.of(row).stream()
                .map(runs -> MarkdownInlineWriter.write(runs, true))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public void callout(Callout block) {
        paragraph(HtmlWriter.element(block));
    }

    @Override
    public void embed(Embed block) {
        paragraph(HtmlWriter.element(block));
    }

    @Override
    public void image(ImageBlock block) {
        paragraph(HtmlFigure.of(block.picture(), sources));
    }

    @Override
    public void gallery(Gallery block) {
        paragraph(HtmlFigure.of(block, sources));
    }

    @Override
    public void divider(Divider block) {
        paragraph("---");
    }

    private void paragraph(String text) {
        lists.close();
        separate("\n\n");
        markdown.append(text);
    }

    private void separate(String lines) {
        if (!markdown.isEmpty()) {
            markdown.append(lines);
        }
    }
}
