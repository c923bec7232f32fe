package org.fairleaf.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** A table whose cells are divided by tabs, as copied from a web page, or by upright lines. */
final class TypedTable {

    private TypedTable() {}

    /** Whether a line has cells between upright lines. */
    static boolean isPiped(String text) {
        return text.length() > 2 && text.charAt(0) == '|' && text.indexOf('|', 1) > 0;
    }

    /** The table, its first row the header; null where the rows do not have the same number of cells. */
    static Block.@Nullable Table of(List<Line> lines, String path) {
        List<Block.Row> rows = new ArrayList<>();
        for (Line line : lines) {
            if (line.isRule()) {
                continue;
            }
            Block.Row row = row(line, path);
            if (row == null
                    || !rows.isEmpty()
                            && row.cells().size() != rows.getFirst().cells().size()) {
                return null;
            }
            rows.add(row);
        }
        int columns = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        if (rows.size() < 2 || columns < 2) {
            return null;
        }
        return new Block.Table(
                List.of(),
                Collections.nCopies(columns, Block.Alignment.START),
                List.of(rows.getFirst()),
                rows.subList(1, rows.size()),
                false,
                Attributes.NONE,
                lines.getFirst().position(path));
    }

    private static Block.@Nullable Row row(Line line, String path) {
        List<String> cells;
        if (isPiped(line.text())) {
            String inside =
                    line.text().substring(1, line.text().length() - (line.text().endsWith("|") ? 1 : 0));
            cells = Arrays.asList(inside.split("\\|", -1));
        } else if (line.typed().strip().indexOf('\t') >= 0) {
            cells = Arrays.asList(line.typed().strip().split("\t", -1));
        } else {
            return null;
        }
        Position position = line.position(path);
        return new Block.Row(
                cells.stream()
                        .map(cell -> cell.strip().replaceAll("\\s+", " "))
                        .map(cell -> new Block.Cell(
                                cell.isEmpty()
                                        ? List.<Inline>of()
                                        : List.<Inline>of(new Inline.Text(Typography.of(cell, ' '), position)),
                                position))
                        .toList(),
                position);
    }
}
