package io.klartext.portabletext.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.MarkedText;
import io.klartext.portabletext.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads and checks one table. */
final class TableReader {
    private final JsonObject table;
    private final Violations violations;
    private final Set<String> rowKeys = new HashSet<>();
    private int columns = -1;

    TableReader(JsonObject table, Violations violations) {
        this.table = table;
        this.violations = violations;
    }

    Table read(String key) {
        boolean headerRow = Boolean.TRUE.equals(table.optionalBoolean("headerRow"));
        List<Table.Row> rows = table.objects("rows", Table.Row.TYPE, Table.MAX_ROWS, this::row);
        if (table.isEmptyArray("rows")) {
            table.refuse("rows", "required", "A table needs one row at least.");
        }
        return new Table(key, headerRow, rows);
    }

    private Table.Row row(JsonObject row) {
        JsonNode given = row.array("cells", Table.MAX_CELLS);
        List<String> cells = new ArrayList<>();
        for (JsonNode cell : given) {
            cells.add(cell(cell, row.at("cells") + "/" + cells.size()));
        }
        List<MarkedText> formatted = formatted(row);
        List<String> words = formatted.stream().map(MarkedText::plainText).toList();
        if (!words.isEmpty() && !cells.isEmpty() && !words.equals(cells)) {
            row.refuse(
                    "formatted",
                    "invalid",
                    "'formatted' must have the words of 'cells', cell by cell; you may leave one of them out.");
        }
        List<String> kept = cells.isEmpty() ? words : cells;
        checkColumns(row, kept.size());
        return new Table.Row(PortableTextReader.key(row, rowKeys), kept, formatted);
    }

    private List<MarkedText> formatted(JsonObject row) {
        List<MarkedText> cells = new ArrayList<>();
        for (JsonNode cell : row.array("formatted", Table.MAX_CELLS)) {
            String pointer = row.at("formatted") + "/" + cells.size();
            JsonObject object = new JsonObject(cell, pointer, violations);
            MarkedText text = new MarkedTextReader(object, violations).read();
            object.refuseUnknown();
            if (!cell.isObject()) {
                violations.add(pointer, "type", "A formatted cell must be an object with 'children' and 'markDefs'.");
            }
            cells.add(text);
            cell(TextNode.valueOf(text.plainText()), pointer);
        }
        return cells;
    }

    private void checkColumns(JsonObject row, int size) {
        if (size == 0 && row.isEmptyArray("cells")) {
            row.refuse("cells", "required", "A row needs one cell at least.");
        } else if (columns < 0) {
            columns = size;
        } else if (size != columns && size > 0) {
            row.refuse("cells", "size", "All rows must have as many cells as the first, which has " + columns + ".");
        }
    }

    private String cell(JsonNode cell, String pointer) {
        if (!cell.isTextual()) {
            violations.add(pointer, "type", "A cell must be a string.");
        } else if (!Text.isStorable(cell.textValue())) {
            violations.add(pointer, "characters", "A cell holds a NUL character or half of a surrogate pair.");
        } else if (cell.textValue().length() > Table.MAX_TEXT) {
            violations.add(pointer, "size", "A cell may have " + Table.MAX_TEXT + " characters at most.");
        }
        return Text.withoutControls(cell.asText());
    }
}
