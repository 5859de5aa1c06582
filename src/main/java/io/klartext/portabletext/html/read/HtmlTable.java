package io.klartext.portabletext.html.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.Table;
import io.klartext.portabletext.content.TextMarks;
import io.klartext.portabletext.content.TextRun;
import io.klartext.portabletext.conversion.BlockBuilder;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Reads a table. Each cell stands in the column in which a browser shows it: the cells that a wide or high cell covers
 * are blank, and short rows are filled up. A header without words, which Markdown writes for tables that have none, is
 * no header.
 */
final class HtmlTable {
    private final Element table;
    private final HtmlLosses losses;
    private final List<List<List<TextRun>>> rows;
    private boolean headerRow;

    HtmlTable(Element table, HtmlDecorators decorators, HtmlLosses losses) {
        this.table = table;
        this.losses = losses;
        List<Element> own = table.select("tr").stream().filter(this::isOwn).toList();
        HtmlTableGrid grid = new HtmlTableGrid(decorators, losses);
        own.forEach(grid::add);
        rows = grid.rows();
        headerRow = !own.isEmpty() && isHeader(own.get(0));
        if (headerRow && !rows.isEmpty() && isBlank(rows.get(0))) {
            rows.remove(0);
            headerRow = false;
        }
    }

    void addTo(BlockBuilder blocks) {
        caption(blocks);
        if (rows.stream().allMatch(HtmlTable::isBlank)) {
            return;
        }
        ObjectNode block = blocks.add(Table.TYPE).put("headerRow", headerRow);
        ArrayNode array = block.putArray("rows");
        for (List<List<TextRun>> row : rows) {
            ObjectNode object = array.addObject().put("_type", Table.Row.TYPE);
            boolean marked = row.stream()
                    .flatMap(List::stream)
                    .anyMatch(run -> !run.marks().equals(TextMarks.NONE));
            if (marked) {
                ArrayNode cells = object.putArray("formatted");
                row.forEach(cell -> BlockBuilder.addText(cells.addObject(), cell));
            } else {
                ArrayNode cells = object.putArray("cells");
                row.forEach(cell -> cells.add(words(cell)));
            }
        }
    }

    private static boolean isBlank(List<List<TextRun>> row) {
        return row.stream().allMatch(cell -> Text.isBlank(words(cell)));
    }

    private static String words(List<TextRun> cell) {
        return cell.stream().map(TextRun::plainText).collect(Collectors.joining());
    }

    private void caption(BlockBuilder blocks) {
        Element caption = table.selectFirst("> caption");
        String text = caption == null ? "" : HtmlPlainText.of(caption, losses);
        if (!Text.isBlank(text)) {
            blocks.addText("normal", List.of(new TextRun(text, TextMarks.NONE)));
        }
    }

    private boolean isOwn(Element row) {
        return table.equals(row.closest("table"));
    }

    private static boolean isHeader(Element row) {
        Element group = row.parent();
        return (group != null && group.normalName().equals("thead"))
                || row.children().stream().allMatch(cell -> cell.normalName().equals("th"));
    }
}
