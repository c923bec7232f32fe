package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.verify.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table that stands as records: the header row on a line of its own, then for each row a group of lines, each the
 * name of a column and a value.
 */
final class RecordReader {

    private static final String BETWEEN = "; ";
    private static final int HANG = 2;

    /** @param end where the lines of the table end */
    record Found(Raw table, int end) {}

    private final Looks looks;
    private final Signs signs;

    RecordReader(Looks looks, Signs signs) {
        this.looks = looks;
        this.signs = signs;
    }

    /**
     * The table whose header row the paragraph is; null where it is none.
     *
     * @param head the words of the paragraph @param number its line @param at behind it
     */
    @Nullable
    Found read(String head, int number, Region region, int at) {
        List<String> names = List.of(head.split(BETWEEN, -1));
        List<Raw> rows = new ArrayList<>();
        int end = at;
        while (region.isBlank(end) && !region.isBlank(end + 1)) {
            List<String> values = values(names, region, end + 1, false);
            if (values.isEmpty()) {
                values = values(names, region, end + 1, true);
            }
            if (values.isEmpty()) {
                break;
            }
            rows.add(Raw.row(Kind.CELL, values, region.line(end + 1).number()));
            end = region.end(end + 1);
        }
        if (rows.isEmpty()) {
            return null;
        }
        List<String> header = names.stream()
                .map(name -> name.equals(looks.emptyCell()) ? "" : name)
                .toList();
        return new Found(Raw.table(List.of(Raw.row(Kind.HEADER, header, number)), rows, number), end);
    }

    /**
     * The values of one group, as many as there are names; none where it is no such group.
     *
     * @param under whether all values but the first stand further in
     */
    private List<String> values(List<String> names, Region region, int from, boolean under) {
        List<String> values = new ArrayList<>();
        List<Line> current = new ArrayList<>();
        for (int i = from; i < region.end(from); i++) {
            Line line = region.line(i);
            int column = values.size() + (current.isEmpty() ? 0 : 1);
            int indent = column > 0 && under ? HANG : 0;
            String value = column < names.size() && line.indent() == indent
                    ? value(line.text().strip(), names.get(column))
                    : null;
            if (value != null) {
                close(current, values);
                current.add(new Line(value, line.number(), line.column()));
            } else if (!current.isEmpty() && line.indent() >= HANG) {
                current.add(line);
            } else {
                return List.of();
            }
        }
        close(current, values);
        return values.size() == names.size() ? values : List.of();
    }

    private void close(List<Line> lines, List<String> values) {
        if (!lines.isEmpty()) {
            String value = Joined.of(lines, looks.columns()).strip();
            values.add(value.equals(looks.emptyCell()) ? "" : value);
            lines.clear();
        }
    }

    /** What follows the name; null where the line does not begin with it. */
    private @Nullable String value(String line, String piece) {
        String unmarked = signs.unmarked(Unspaced.of(piece));
        String said = Unspaced.of(line);
        // An abbreviation is explained where it first stands, in the header row.
        for (String name : List.of(unmarked, unmarked.replaceAll(" \\([^()]*\\)", ""))) {
            if (said.startsWith(name + ":")) {
                return said.substring(name.length() + 1).strip();
            }
        }
        return unmarked.isEmpty() || unmarked.equals(looks.emptyCell()) ? line : null;
    }
}
