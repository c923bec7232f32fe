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

    private ColumnWidths() {}

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
