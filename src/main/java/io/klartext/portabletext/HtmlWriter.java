package io.klartext.portabletext;

import java.util.List;

/** Writes bodies as HTML. Blocks without words are left out; all others come back when the HTML is read. */
final class HtmlWriter implements BlockVisitor {
    private final StringBuilder html = new StringBuilder();
    private final HtmlLists lists = new HtmlLists(html);
    private final PictureSources sources;

    HtmlWriter(PictureSources sources) {
        this.sources = sources;
    }

    String write(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
        lists.close();
        return html.toString().strip();
    }

    @Override
    public void text(TextBlock block) {
        if (block.isBlank()) {
            return;
        }
        String text = HtmlRuns.write(Runs.of(block));
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
        line("<pre><code" + language + ">" + HtmlText.escape(Runs.clean(block.code())) + "\n</code></pre>");
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
        row.cells().forEach(text -> cells.append("<%s>%s</%s>".formatted(cell, HtmlText.lines(text), cell)));
        return cells.append("</tr>").toString();
    }

    @Override
    public void callout(Callout block) {
        line(element(block));
    }

    /** On one line, so that it can stand in Markdown. */
    static String element(Callout block) {
        String title =
                block.title() == null ? "" : "<p class=\"callout-title\">" + HtmlText.lines(block.title()) + "</p>";
        return "<aside class=\"callout callout-" + block.tone() + "\">" + title + "<p>" + HtmlText.lines(block.text())
                + "</p></aside>";
    }

    @Override
    public void embed(Embed block) {
        line(element(block));
    }

    /** A plain link, as a frame would load what others made; on one line, so that it can stand in Markdown. */
    static String element(Embed block) {
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
