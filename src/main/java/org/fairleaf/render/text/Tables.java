package org.fairleaf.render.text;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.theme.Labels;

/**
 * Sets tables for a reader who hears one line after the other. A table whose rows each fit on one line keeps its
 * columns, with a rule under the header row and no bars. Any other becomes its header row and then one group of lines for
 * each row, where every value follows its column's name, as in the listed tables of braille: a value that runs over
 * several lines beside others cannot be followed by ear.
 */
final class Tables {

    private final RunningText running;
    private final Labels labels;
    private final Looks looks;

    Tables(RunningText running, Labels labels, Looks looks) {
        this.running = running;
        this.labels = labels;
        this.looks = looks;
    }

    List<String> lines(Block.Table table, int width) {
        List<String> lines = new ArrayList<>();
        if (!table.caption().isEmpty()) {
            lines.addAll(running.of(labels.get("table") + ": ", table.caption()).lines(width));
            lines.add("");
        }
        List<List<Flow>> head = rows(table.head());
        List<List<Flow>> body = rows(table.body());
        lines.addAll(fits(table, head, body, width) ? grid(table, head, body) : records(table, head, body, width));
        return lines;
    }

    private List<List<Flow>> rows(List<Block.Row> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(this::cell).toList())
                .toList();
    }

    private Flow cell(Block.Cell cell) {
        Flow flow = running.of(cell.content());
        if (flow.isEmpty()) {
            flow.words(looks.emptyCell());
        }
        return flow;
    }

    private boolean fits(Block.Table table, List<List<Flow>> head, List<List<Flow>> body, int width) {
        boolean oneLine = head.stream().flatMap(List::stream).noneMatch(Flow::hasLineBreak)
                && body.stream().flatMap(List::stream).noneMatch(Flow::hasLineBreak);
        return oneLine
                && widths(table, head, body).stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()
                                + looks.tableGap() * (table.columns().size() - 1)
                        <= width;
    }

    private static List<Integer> widths(Block.Table table, List<List<Flow>> head, List<List<Flow>> body) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            int widest = 1;
            for (List<List<Flow>> rows : List.of(head, body)) {
                for (List<Flow> row : rows) {
                    widest = Math.max(widest, Columns.of(row.get(column).line()));
                }
            }
            widths.add(widest);
        }
        return widths;
    }

    private List<String> grid(Block.Table table, List<List<Flow>> head, List<List<Flow>> body) {
        List<Integer> widths = widths(table, head, body);
        List<String> lines = new ArrayList<>();
        head.forEach(row -> lines.add(gridLine(table, row, widths)));
        if (!head.isEmpty()) {
            lines.add(String.join(
                    " ".repeat(looks.tableGap()),
                    widths.stream()
                            .map(width -> looks.tableRule().repeat(width))
                            .toList()));
        }
        body.forEach(row -> lines.add(gridLine(table, row, widths)));
        return lines;
    }

    private String gridLine(Block.Table table, List<Flow> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.size(); column++) {
            String text = row.get(column).line();
            int space = widths.get(column) - Columns.of(text);
            // Numbers end below each other. Centred words have no edge that an eye, or a magnifier, could follow.
            int before = table.columns().get(column) == Block.Alignment.END ? space : 0;
            line.append(" ".repeat(column == 0 ? 0 : looks.tableGap()))
                    .append(" ".repeat(before))
                    .append(text)
                    .append(" ".repeat(space - before));
        }
        return line.toString().stripTrailing();
    }

    private List<String> records(Block.Table table, List<List<Flow>> head, List<List<Flow>> body, int width) {
        List<String> lines = new ArrayList<>();
        for (List<Flow> row : head) {
            lines.addAll(Lines.hang("", "  ", inOneLine(row), width));
        }
        List<String> names = names(table);
        for (List<Flow> row : body) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int column = 0; column < row.size(); column++) {
                Flow flow = new Flow();
                flow.words(names.get(column).isEmpty() ? "" : names.get(column) + ": ");
                flow.join(row.get(column));
                // What belongs to a row with a header of its own stands under it.
                String indent = table.rowHeaders() && column > 0 ? "  " : "";
                lines.addAll(Lines.hang(indent, "  " + indent, flow, width));
            }
        }
        return lines;
    }

    private static Flow inOneLine(List<Flow> row) {
        Flow line = new Flow();
        for (Flow cell : row) {
            line.words(line.isEmpty() ? "" : "; ");
            line.join(cell);
        }
        return line;
    }

    /** What stands before each value. A note's mark is not repeated: it stands in the header row. */
    private List<String> names(Block.Table table) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            int at = column;
            names.add(String.join(
                    ", ",
                    table.head().stream()
                            .map(row -> running.withoutMarks(row.cells().get(at).content())
                                    .line())
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .toList()));
        }
        return names;
    }
}
