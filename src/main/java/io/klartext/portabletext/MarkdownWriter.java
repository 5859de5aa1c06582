package io.klartext.portabletext;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes bodies as Markdown. Blocks without words are left out; all others come back when the Markdown is read. */
final class MarkdownWriter implements BlockVisitor {
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final int SHORTEST_FENCE = 3;

    private final StringBuilder markdown = new StringBuilder();
    private final MarkdownLists lists = new MarkdownLists();
    private final PictureSources sources;

    MarkdownWriter(PictureSources sources) {
        this.sources = sources;
    }

    String write(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
        return markdown.toString();
    }

    @Override
    public void text(TextBlock block) {
        if (block.isBlank()) {
            return;
        }
        String text = styled(block.style(), Runs.of(block));
        if (block.listItem() == null) {
            paragraph(text);
        } else {
            separate(lists.isOpen() ? "\n" : "\n\n");
            markdown.append(lists.item(block, text));
        }
    }

    private static String styled(String style, List<Run> runs) {
        return switch (style) {
            case "normal" -> MarkdownRuns.write(runs, false);
            case "blockquote" -> "> " + MarkdownRuns.write(runs, false).replace("\n", "\n> ");
            default -> "#".repeat(style.charAt(1) - '0') + " " + MarkdownRuns.write(runs, true);
        };
    }

    @Override
    public void code(CodeBlock block) {
        String code = Runs.clean(block.code());
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
        return row.cells().stream().map(MarkdownWriter::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(String text) {
        return MarkdownRuns.write(List.of(new Run(String.join("\n", Runs.lines(text)), Marks.NONE)), true);
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
