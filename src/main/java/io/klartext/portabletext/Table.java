package io.klartext.portabletext;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.link.PlacedLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table, in the shape that the table inputs of Portable Text editors write. All rows have the same
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
        return rows.stream().flatMap(row -> row.cells.stream()).allMatch(Text::isBlank);
    }

    List<PlacedLink> links(String pointer) {
        List<PlacedLink> links = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < rows.get(row).formatted.size(); cell++) {
                links.addAll(rows.get(row).formatted.get(cell).links(pointer + "/rows/" + row + "/formatted/" + cell));
            }
        }
        return links;
    }

    Table relinked(Function<String, Optional<String>> target) {
        return new Table(
                key,
                headerRow,
                rows.stream()
                        .map(row -> new Row(
                                row.key,
                                row.cells,
                                row.formatted.stream()
                                        .map(cell -> cell.relinked(target))
                                        .toList()))
                        .toList());
    }

    /**
     * One row.
     *
     * @param cells the words of each cell
     * @param formatted the same words with marks and links, cell by cell; empty if no cell has any
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_type")
    @JsonTypeName(Row.TYPE)
    @JsonPropertyOrder("_key")
    public record Row(
            @JsonProperty("_key") String key,
            List<String> cells,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MarkedText> formatted) {
        public static final String TYPE = "tableRow";

        public Row {
            cells = List.copyOf(cells);
            formatted = formatted == null ? List.of() : List.copyOf(formatted);
        }
    }
}
