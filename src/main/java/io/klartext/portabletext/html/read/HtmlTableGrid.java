package io.klartext.portabletext.html.read;

import io.klartext.portabletext.Table;
import io.klartext.portabletext.content.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** Puts the cells of a table into rows and columns (HTML, section 4.9.12.1 "Forming a table"). */
final class HtmlTableGrid {
    /** More rows are refused anyway; one of them may be a blank header. */
    private static final int MOST_ROWS = Table.MAX_ROWS + 2;

    private static final int WHOLE_GROUP = 65_534;

    /** A place that is covered by another cell is null. */
    private final List<List<List<TextRun>>> rows = new ArrayList<>();

    /** How many more rows the cell above each column covers. */
    private final int[] covered = new int[Table.MAX_CELLS];

    private final HtmlDecorators decorators;
    private final HtmlLosses losses;
    private Element group;

    HtmlTableGrid(HtmlDecorators decorators, HtmlLosses losses) {
        this.decorators = decorators;
        this.losses = losses;
    }

    void add(Element row) {
        if (rows.size() >= MOST_ROWS) {
            return;
        }
        if (!Objects.equals(row.parent(), group)) {
            IntStream.range(0, covered.length).forEach(column -> covered[column] = 0);
            group = row.parent();
        }
        List<List<TextRun>> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            skipCovered(cells);
            place(cell, cells);
        }
        skipCovered(cells);
        for (int column = cells.size(); column < covered.length; column++) {
            covered[column] = Math.max(0, covered[column] - 1);
        }
        rows.add(cells);
    }

    /** All rows that have a cell, of equal length. */
    List<List<List<TextRun>>> rows() {
        int columns = rows.stream().mapToInt(HtmlTableGrid::width).max().orElse(0);
        List<List<List<TextRun>>> filled = new ArrayList<>();
        rows.stream()
                .filter(row -> row.stream().anyMatch(Objects::nonNull))
                .forEach(row -> filled.add(fill(row, columns)));
        return filled;
    }

    private void skipCovered(List<List<TextRun>> cells) {
        while (cells.size() < covered.length && covered[cells.size()] > 0) {
            covered[cells.size()]--;
            cells.add(null);
        }
    }

    private void place(Element cell, List<List<TextRun>> cells) {
        int width = Math.max(1, span(cell.attr("colspan")));
        int height = span(cell.attr("rowspan"));
        for (int offset = 0; offset < width && (offset == 0 || cells.size() < covered.length); offset++) {
            if (cells.size() < covered.length) {
                covered[cells.size()] = height == 0 ? WHOLE_GROUP : height - 1;
            }
            cells.add(offset == 0 ? HtmlPlainText.marked(cell, decorators, losses) : null);
        }
    }

    /** Without the last columns, if only wide cells extend to them. */
    private static int width(List<List<TextRun>> row) {
        int width = row.size();
        while (width > 0 && row.get(width - 1) == null) {
            width--;
        }
        return width;
    }

    private static List<List<TextRun>> fill(List<List<TextRun>> row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(
                        column -> column < row.size() && row.get(column) != null ? row.get(column) : List.<TextRun>of())
                .toList();
    }

    private static int span(String attribute) {
        String span = attribute.strip();
        return span.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(span), WHOLE_GROUP) : 1;
    }
}
