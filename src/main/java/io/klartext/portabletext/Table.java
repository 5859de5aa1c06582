package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of plain texts, in the shape that the table inputs of Portable Text editors write. All rows have the same
 * number of cells.
 *
 * @param headerRow whether the first row names the columns
 */
@JsonPropertyOrder("_key")
public record Table(@JsonProperty("_key") String key, boolean headerRow, List<Row> rows) implements Block {
    public static final String TYPE = "table";
    public static final int MAX_ROWS = 500;
    public static final int MAX_CELLS = 50;
    public static final int MAX_TEXT = 5000;

    public Table {
        rows = List.copyOf(rows);
    }

    @Override
    public Block withKey(String newKey) {
        return new Table(newKey, headerRow, rows);
    }

    @Override
    public void accept(BlockVisitor visitor) {
        visitor.table(this);
    }

    @Override
    public String plainText() {
        return rows.stream().map(row -> String.join("\t", row.cells)).collect(Collectors.joining("\n"));
    }

    @Override
    public boolean isBlank() {
        return rows.stream().flatMap(row -> row.cells.stream()).allMatch(String::isBlank);
    }

    /** One row. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
    @JsonTypeName(Row.TYPE)
    @JsonPropertyOrder("_key")
    public record Row(@JsonProperty("_key") String key, List<String> cells) {
        public static final String TYPE = "tableRow";

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
