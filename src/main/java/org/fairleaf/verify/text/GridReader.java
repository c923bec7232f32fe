package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.verify.Kind;
import org.jspecify.annotations.Nullable;

/** Reads a table whose rows are a line each, under a ruled header: a cell is what stands in the columns of its rule. */
final class GridReader {

    /** No row that fits on a line has more characters. */
    private static final int LONGEST_ROW = 1000;

    private final Looks looks;
    private final Pattern rule;
    private final Pattern piece;

    GridReader(Looks looks) {
        this.looks = looks;
        String sign = "(?:" + Pattern.quote(looks.tableRule()) + ")+";
        this.piece = Pattern.compile(sign);
        this.rule = Pattern.compile(" *" + sign + "(?: {" + looks.tableGap() + "}" + sign + ")*");
    }

    /** The line of the rule, if a table begins there; -1 if none does. */
    int ruleAfter(Region region, int at) {
        int end = region.end(at);
        for (int i = at + 1; i < end; i++) {
            String line = region.line(i).text();
            boolean apart = line.strip().indexOf(' ') >= 0;
            // One column alone looks like the line under a heading, but rows follow it.
            if (rule.matcher(line).matches() && (apart || i + 1 < end)) {
                return i;
            }
        }
        return -1;
    }

    /** The table, which ends with the lines that follow each other. */
    @Nullable
    Raw read(Region region, int at) {
        int under = ruleAfter(region, at);
        if (under < 0) {
            return null;
        }
        List<int[]> columns = new ArrayList<>();
        Matcher found = piece.matcher(region.line(under).text());
        while (found.find()) {
            columns.add(new int[] {found.start(), found.end()});
        }
        List<Raw> head = new ArrayList<>();
        List<Raw> body = new ArrayList<>();
        for (int i = at; i < region.end(at); i++) {
            if (i != under) {
                Line line = region.line(i);
                List<String> cells = cells(line.text(), columns);
                (i < under ? head : body).add(Raw.row(i < under ? Kind.HEADER : Kind.CELL, cells, line.number()));
            }
        }
        return Raw.table(head, body, region.line(at).number());
    }

    /** What stands in each of the columns, or overlaps it; by columns of the display. */
    private List<String> cells(String line, List<int[]> columns) {
        List<StringBuilder> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(new StringBuilder()));
        int at = 0;
        int column = 0;
        String row = line.substring(0, Math.min(line.length(), LONGEST_ROW));
        cells.getLast().append(line.substring(row.length()));
        for (int i = 0; i < row.length(); ) {
            int character = row.codePointAt(i);
            i += Character.charCount(character);
            while (column + 1 < columns.size() && at >= columns.get(column + 1)[0]) {
                column++;
            }
            cells.get(column).appendCodePoint(character);
            at = DisplayWidth.of(row.substring(0, i));
        }
        return cells.stream()
                .map(cell -> cell.toString().strip())
                .map(cell -> cell.equals(looks.emptyCell()) ? "" : cell)
                .toList();
    }
}
