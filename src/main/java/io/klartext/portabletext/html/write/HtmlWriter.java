package io.klartext.portabletext.html.write;

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
import java.util.List;

/**
 * Writes bodies as semantic HTML that is safe to insert into any page: all text is escaped, and no element, attribute
 * or scheme comes from the body. Blank blocks are left out; all others come back when the HTML is read.
 */
public final class HtmlWriter implements BlockVisitor {
    private final StringBuilder html = new StringBuilder();
    private final HtmlLists lists = new HtmlLists(html);
    private final PictureSources sources;

    private HtmlWriter(PictureSources sources) {
        this.sources = sources;
    }

    /** The body as HTML whose pictures are named by their assets. */
    public static String write(PortableText body) {
        return write(body, PictureSources.BY_ID);
    }

    /** The body as HTML with the files of its pictures. */
    public static String write(PortableText body, PictureSources sources) {
        HtmlWriter writer = new HtmlWriter(sources);
        body.blocks().forEach(block -> block.accept(writer));
        writer.lists.close();
        return writer.html.toString().strip();
    }

    @Override
    public void text(TextBlock block) {
        if (block.isBlank()) {
            if (block.listItem() == null) {
                lists.close();
            }
            return;
        }
        String text = HtmlInlineWriter.write(InlineText.of(block));
        if (block.listItem() == null) {
            line(element(block.style(), text));
        } else {
            lists.item(block, "normal".equals(block.style()) ? text : element(block.style(), text));
        }
    }

    private static String element(String style, String text) {
        return switch (style) {
            case "normal" -> "<p>" + text + "</p>";
            case "blockquote" -> "<blockquote><p>" + text + "</p></blockquote>";
            default -> "<" + style + ">" + text + "</" + style + ">";
        };
    }

    @Override
    public void code(CodeBlock block) {
        String language =
                block.language() == null ? "" : " class=\"language-" + HtmlText.attribute(block.language()) + "\"";
        line("<pre><code" + language + ">" + HtmlText.escape(Whitespace.normalize(block.code())) + "\n</code></pre>");
    }

    @Override
    public void table(Table block) {
        int head = block.headerRow() ? 1 : 0;
        List<Table.Row> rows = block.rows();
        line("<table>");
        if (head > 0) {
            line("<thead>\n" + row(rows.get(0), "th") + "\n</thead>");
        }
        if (rows.size() > head) {
            line("<tbody>");
            rows.subList(head, rows.size()).forEach(row -> line(row(row, "td")));
            line("</tbody>");
        }
        line("</table>");
    }

    private static String row(Table.Row row, String cell) {
        StringBuilder cells = new StringBuilder("<tr>");
        InlineText.of(row)
                .forEach(runs -> cells.append("<%s>%s</%s>".formatted(cell, HtmlInlineWriter.write(runs), cell)));
        return cells.append("</tr>").toString();
    }

    @Override
    public void callout(Callout block) {
        line(element(block));
    }

    /** The element on one line, as Markdown needs it. */
    public static String element(Callout block) {
        String title =
                block.title() == null ? "" : "<p class=\"callout-title\">" + HtmlText.lines(block.title()) + "</p>";
        return "<aside class=\"callout callout-" + block.tone() + "\">" + title + "<p>" + HtmlText.lines(block.text())
                + "</p></aside>";
    }

    @Override
    public void embed(Embed block) {
        line(element(block));
    }

    /** A plain link, because a frame would load foreign content. On one line, as Markdown needs it. */
    public static String element(Embed block) {
        String provider =
                block.provider() == null ? "" : " data-provider=\"" + HtmlText.attribute(block.provider()) + "\"";
        return "<figure class=\"embed\"" + provider + ">" + HtmlText.link(block.url()) + HtmlText.escape(block.url())
                + "</a></figure>";
    }

    @Override
    public void image(ImageBlock block) {
        line(HtmlFigure.of(block.picture(), sources));
    }

    @Override
    public void gallery(Gallery block) {
        line(HtmlFigure.of(block, sources));
    }

    @Override
    public void divider(Divider block) {
        line("<hr>");
    }

    private void line(String block) {
        lists.close();
        html.append(block).append('\n');
    }
}
