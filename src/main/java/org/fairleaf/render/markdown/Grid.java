package org.fairleaf.render.markdown;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;

/** A pipe table's lines; its columns are lined up where the page of an editor is wide enough. */
final class Grid {

    private static final int WIDEST = 100;

    private final Notes notes;

    Grid(Notes notes) {
        this.notes = notes;
    }

    List<String> lines(Block.Table table) {
        List<List<String>> rows = new ArrayList<>();
        if (table.head().isEmpty()) {
            rows.add(table.columns().stream().map(column -> "").toList());
        }
        table.head().forEach(row -> rows.add(cells(row)));
        int head = rows.size();
        table.body().forEach(row -> rows.add(cells(row)));
        if (rows.getFirst().stream().allMatch(cell -> cell.matches(":?-:?"))) {
            // A header of nothing but hyphens would be the line between header and body.
            rows.set(0, rows.getFirst().stream().map(cell -> "\\" + cell).toList());
        }
        int[] widths = new int[table.columns().size()];
        for (int column = 0; column < widths.length; column++) {
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        int all = 1;
        for (int width : widths) {
            all += width + 3;
        }
        boolean aligned = all <= WIDEST;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i == head) {
                lines.add(dashes(table.columns(), widths, aligned));
            }
            lines.add(line(rows.get(i), widths, aligned));
        }
        if (rows.size() == head) {
            lines.add(dashes(table.columns(), widths, aligned));
        }
        return lines;
    }

    private List<String> cells(Block.Row row) {
        return row.cells().stream()
                .map(cell -> new RunningText(notes, RunningText.Place.CELL).write(cell.content()))
                .toList();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String line(List<String> cells, int[] widths, boolean aligned) {
        StringBuilder out = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            int pad = aligned ? widths[i] - width(cell) : 0;
            out.append(' ').append(cell).append(" ".repeat(pad)).append(cell.isEmpty() && !aligned ? "|" : " |");
        }
        return out.toString();
    }

    private static String dashes(List<Block.Alignment> columns, int[] widths, boolean aligned) {
        StringBuilder out = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            int width = aligned ? widths[i] + 2 : 3;
            out.append(
                            switch (columns.get(i)) {
                                case START -> "-".repeat(Math.max(1, width));
                                case CENTER -> ":" + "-".repeat(Math.max(1, width - 2)) + ":";
                                case END -> "-".repeat(Math.max(1, width - 1)) + ":";
                            })
                    .append('|');
        }
        return out.toString();
    }
}
