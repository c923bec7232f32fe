package org.fairleaf.render.fo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.render.ColumnWidths;

/**
 * How a table fits its place.
 *
 * @param place the table's, with the size of its type
 * @param compact whether it is set in the smaller type, with the smaller spaces
 * @param parts the tables that it is set as, one below the other
 */
record TableForm(FoOut out, Place place, boolean compact, List<Part> parts) {

    /**
     * Some columns side by side.
     *
     * @param columns their numbers, from 0; in all parts but the first the table's first column comes first once more
     * @param widths in points
     */
    record Part(List<Integer> columns, List<Double> widths) {

        /** Whether the column at that place only repeats what the first part shows. */
        boolean repeats(int at) {
            return at == 0 && columns.size() > 1 && columns.get(1) > 1;
        }
    }

    static TableForm of(Block.Table table, Place place, FoOut out) {
        for (boolean compact : new boolean[] {false, true}) {
            TableForm form = empty(place, compact, out);
            if (total(ColumnWidths.least(table, form.measure())) <= form.place().width()) {
                List<Integer> all =
                        IntStream.range(0, table.columns().size()).boxed().toList();
                return form.with(List.of(form.part(table, all)));
            }
        }
        TableForm form = empty(place, true, out);
        return form.with(form.divided(table));
    }

    private static TableForm empty(Place place, boolean compact, FoOut out) {
        Place inside = compact ? place.in(out.style("table-compact")) : place;
        return new TableForm(out, inside, compact, List.of());
    }

    private TableForm with(List<Part> some) {
        return new TableForm(out, place, compact, some);
    }

    /** As few parts as can be, and of those, such that none is much wider than the others. */
    private List<Part> divided(Block.Table table) {
        List<Double> least = ColumnWidths.least(table, measure());
        List<List<Integer>> fewest = divided(least, place.width());
        for (double room = place.width() / 2; room < place.width(); room += place.em()) {
            List<List<Integer>> even = divided(least, room);
            if (even.size() == fewest.size()) {
                fewest = even;
                break;
            }
        }
        return fewest.stream().map(columns -> part(table, columns)).toList();
    }

    private static List<List<Integer>> divided(List<Double> least, double room) {
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>(List.of(0));
        double used = least.getFirst();
        for (int column = 1; column < least.size(); column++) {
            if (used + least.get(column) > room && part.size() > 1) {
                parts.add(List.copyOf(part));
                part = new ArrayList<>(List.of(0));
                used = least.getFirst();
            }
            part.add(column);
            used += least.get(column);
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    private Part part(Block.Table table, List<Integer> columns) {
        Block.Table some = new Block.Table(
                table.caption(),
                columns.stream().map(table.columns()::get).toList(),
                rows(table.head(), columns),
                rows(table.body(), columns),
                table.rowHeaders(),
                table.attributes(),
                table.position());
        return new Part(columns, ColumnWidths.of(some, place.width(), measure()));
    }

    private static List<Block.Row> rows(List<Block.Row> rows, List<Integer> columns) {
        return rows.stream()
                .map(row -> new Block.Row(columns.stream().map(row.cells()::get).toList(), row.position()))
                .toList();
    }

    private static double total(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    private ColumnWidths.Measure measure() {
        double padding = padding();
        return new ColumnWidths.Measure() {
            @Override
            public double of(String text, boolean bold) {
                // As a word is measured that may have to be divided: one that fits its column must not be.
                return Letters.width(text, true) / Breaks.CERTAIN * place.em();
            }

            @Override
            public double padding() {
                return padding;
            }

            @Override
            public double wide() {
                return Double.parseDouble(out.value("table-columns", "wide")) * place.em();
            }
        };
    }

    /** What a cell takes beside its text, with a hair for what rounding adds. */
    private double padding() {
        return 2 * Length.points(style("table-cell").get("padding")) + 1;
    }

    /** The place of the text of a cell. */
    Place cell(double width) {
        return place.narrower(place.width() - width + padding());
    }

    /** How many lines a row has, roughly. */
    double lines(Block.Row row, Part part) {
        double most = 1;
        for (int i = 0; i < part.columns().size(); i++) {
            String text = PlainText.of(row.cells().get(part.columns().get(i)).content());
            most = Math.max(most, lines(text, (part.widths().get(i) - padding()) / place.em()));
        }
        return most;
    }

    private static double lines(String text, double room) {
        double lines = 0;
        for (String word : text.split(" ", -1)) {
            double width = Letters.width(word, true);
            // Letters are a little narrower than they are taken to be, but a word that is divided leaves its lines
            // short.
            lines += width > room ? Math.ceil(1.05 * width / room) : 0.8 * (width + 0.3) / room;
        }
        return Math.ceil(lines);
    }

    /** Whether a row is so low that it stands on one page. */
    boolean whole(Block.Row row, Part part) {
        return lines(row, part) <= Double.parseDouble(out.value("whole", "row-lines"));
    }

    /** Whether two rows together are so low that they are to stand on one page. */
    boolean low(Block.Row one, Block.Row other, Part part) {
        return lines(one, part) + lines(other, part) <= Double.parseDouble(out.value("whole", "row-pair-lines"));
    }

    /** The style of that name, with what smaller type changes in it. */
    Map<String, String> style(String name) {
        Map<String, String> style = out.style(name);
        if (compact) {
            style.putAll(out.style(name.replaceFirst("^table", "table-compact")));
        }
        return style;
    }
}
