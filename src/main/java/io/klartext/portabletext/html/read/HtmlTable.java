package io.klartext.portabletext.html.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.portabletext.Table;
import io.klartext.portabletext.Whitespace;
import io.klartext.portabletext.content.TextMarks;
import io.klartext.portabletext.content.TextRun;
import io.klartext.portabletext.json.BlockBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Reads a table. Short rows are filled up, a cell across several columns is followed by blank ones, and a header
 * without words, which Markdown writes for tables that have none, is no header.
 */
final class HtmlTable {
    private final Element table;
    private final List<List<String>> rows = new ArrayList<>();
    private boolean headerRow;

    HtmlTable(Element table) {
        this.table = table;
        List<Element> own = table.select("tr").stream().filter(this::isOwn).toList();
        headerRow = !own.isEmpty() && isHeader(own.get(0));
        own.forEach(row -> rows.add(cells(row)));
        rows.removeIf(List::isEmpty);
        if (headerRow && !rows.isEmpty() && rows.get(0).stream().allMatch(Whitespace::isBlank)) {
            rows.remove(0);
            headerRow = false;
        }
    }

    void addTo(BlockBuilder blocks) {
        caption(blocks);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (rows.stream().flatMap(List::stream).allMatch(Whitespace::isBlank)) {
            return;
        }
        ObjectNode block = blocks.add(Table.TYPE).put("headerRow", headerRow);
        ArrayNode array = block.putArray("rows");
        for (List<String> row : rows) {
            ArrayNode cells = array.addObject().put("_type", Table.Row.TYPE).putArray("cells");
            row.forEach(cells::add);
            Collections.nCopies(columns - row.size(), "").forEach(cells::add);
        }
    }

    private void caption(BlockBuilder blocks) {
        Element caption = table.selectFirst("> caption");
        String text = caption == null ? "" : HtmlPlainText.of(caption);
        if (!Whitespace.isBlank(text)) {
            blocks.addText("normal", null, 0, List.of(new TextRun(text, TextMarks.NONE)));
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

    private static List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            cells.add(HtmlPlainText.of(cell));
            cells.addAll(Collections.nCopies(span(cell) - 1, ""));
        }
        return cells;
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(span), Table.MAX_CELLS) : 1;
    }
}
