package org.fairleaf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    private static final Position AT = new Position("a.md", 1, 1);

    private static Block.Table table(String... cells) {
        List<Block.Cell> row = Arrays.stream(cells)
                .map(text -> new Block.Cell(List.of(new Inline.Text(text, AT)), AT))
                .toList();
        List<Block.Alignment> columns =
                Arrays.stream(cells).map(cell -> Block.Alignment.START).toList();
        return new Block.Table(
                List.of(), columns, List.of(new Block.Row(row, AT)), List.of(), false, Attributes.NONE, AT);
    }

    /** How many characters each column holds when the table is that wide. */
    private static List<Double> characters(int room, Block.Table table) {
        List<Integer> widths = ColumnWidths.of(table, room);
        double total = widths.stream().mapToInt(Integer::intValue).sum();
        return widths.stream().map(width -> room * width / total).toList();
    }

    @Test
    void longestWordOfEveryColumnFitsWhereAllDo() {
        List<Double> characters = characters(
                60,
                table(
                        "Paracetamol",
                        "Eases pain and does not act on inflammation in any way that matters",
                        "One or two tablets of it, up to four times a day"));
        assertTrue(characters.get(0) >= "Paracetamol".length(), characters.toString());
        assertTrue(characters.get(1) >= "inflammation".length(), characters.toString());
        assertEquals(60, characters.stream().mapToDouble(Double::doubleValue).sum(), 0.01);
    }

    @Test
    void sentencesGetMoreRoomThanNumbers() {
        List<Double> characters = characters(60, table("5", "slow, on level ground, with one rest half-way"));
        assertTrue(characters.get(1) > 4 * characters.get(0), characters.toString());
    }

    @Test
    void tooManyColumnsStillGetSome() {
        String[] cells = new String[40];
        Arrays.fill(cells, "word");
        assertTrue(ColumnWidths.of(table(cells), 60).stream().allMatch(width -> width > 0));
    }
}
