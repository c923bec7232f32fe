package org.fairleaf.render;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;

/** How the width of a table is shared among its columns, by what stands in them. */
public final class ColumnWidths {

    /** A cell counts no wider than this many characters: the rest may wrap. */
    private static final int WIDE = 45;
    /** Room beside the text of a cell, in characters. */
    private static final int PADDING = 2;
    /** In how many steps spare room is shared. */
    private static final int STEPS = 100;

    /** How wide text is, in the unit of the room. */
    public interface Measure {

        double of(String text, boolean bold);

        /** What a cell takes beside its text. */
        double padding();

        /** What a cell counts at most: the rest may wrap. */
        double wide();
    }

    private ColumnWidths() {}

    /** The room that each column needs for its longest word. */
    public static List<Double> least(Block.Table table, Measure measure) {
        List<Double> least = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            double word = 0;
            for (Block.Row row : table.head()) {
                word = Math.max(word, word(row, column, true, measure));
            }
            for (Block.Row row : table.body()) {
                word = Math.max(word, word(row, column, column == 0 && table.rowHeaders(), measure));
            }
            least.add(Math.min(word, measure.wide() / 2) + measure.padding());
        }
        return least;
    }

    private static double word(Block.Row row, int column, boolean bold, Measure measure) {
        double widest = 0;
        for (String part : text(row, column).split("[ \\n]", -1)) {
            widest = Math.max(widest, measure.of(part, bold));
        }
        return widest;
    }

    /**
     * The widths of columns that together fill the room, each as wide as its longest word at the least, if that fits. The
     * room that is left goes, step by step, to the column whose fullest cell has the most lines, so that rows are low.
     */
    public static List<Double> of(Block.Table table, double room, Measure measure) {
        List<Double> widths = new ArrayList<>(least(table, measure));
        double needed = total(widths);
        if (needed >= room) {
            widths.replaceAll(width -> width * room / needed);
            return widths;
        }
        List<Double> texts = new ArrayList<>();
        for (int column = 0; column < widths.size(); column++) {
            double text = 0;
            for (List<Block.Row> rows : List.of(table.head(), table.body())) {
                for (Block.Row row : rows) {
                    text = Math.max(text, measure.of(text(row, column), rows == table.head()));
                }
            }
            texts.add(text);
        }
        double step = (room - needed) / STEPS;
        for (int i = 0; i < STEPS; i++) {
            int fullest = 0;
            double most = 0;
            for (int column = 0; column < widths.size(); column++) {
                double lines = texts.get(column) / Math.max(1, widths.get(column) - measure.padding());
                if (lines > most) {
                    most = lines;
                    fullest = column;
                }
            }
            widths.set(fullest, widths.get(fullest) + step);
        }
        return widths;
    }

    private static String text(Block.Row row, int column) {
        return PlainText.of(row.cells().get(column).content());
    }

    private static double total(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * The share of each column. Each gets the room of its longest word, and of the rest a share by how much it holds: a
     * column of numbers stays narrow beside a column of sentences.
     *
     * @param room how many characters fit beside each other in the table
     * @return a positive number for each column, in any unit
     */
    public static List<Integer> of(Block.Table table, int room) {
        List<Block.Row> rows = new ArrayList<>(table.head());
        rows.addAll(table.body());
        List<Integer> least = new ArrayList<>();
        List<Integer> more = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            int word = 3;
            int line = 3;
            for (Block.Row row : rows) {
                String text = PlainText.of(row.cells().get(column).content());
                line = Math.max(line, Math.min(WIDE, text.length()));
                for (String part : text.split(" ")) {
                    word = Math.max(word, Math.min(WIDE / 2, part.length()));
                }
            }
            least.add(word + PADDING);
            more.add(Math.max(1, 2 * (line - word) / 3));
        }
        int spare = Math.max(0, room - sum(least));
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < least.size(); i++) {
            // In tenths, so that rounding moves no column by a character.
            widths.add(10 * least.get(i) + 10 * spare * more.get(i) / sum(more));
        }
        return widths;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
