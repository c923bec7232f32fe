package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final String ROWS = "| a | b |\n|---|--:|\n| c | *d* |\n";
    private static final String SHAPE = "[START, END]<%s>|'a'@%d:3|'b'@%d:7| / |'c'@%d:3|em@%d:7('d'@%d:8)|";

    private static String table(int line, String caption) {
        return SHAPE.formatted(caption, line, line, line + 2, line + 2, line + 2);
    }

    @Test
    void alignmentsComeFromTheLineOfDashes() {
        assertEquals(
                "table@1:1[START, CENTER, END, START]<>|'a'@1:1|'b'@1:3|'c'@1:5|'d'@1:7| / |'1'@3:1|'2'@3:3|'3'@3:5|'4'@3:7|",
                Shape.of("a|b|c|d\n:--|:-:|--:|---\n1|2|3|4"));
    }

    @Test
    void captionsStandBehindOrBeforeAndCarryAttributes() {
        assertEquals(
                "table@1:1{#tbl-x}!rows" + table(1, "'Cap '@5:3 em@5:7('x'@5:8)"),
                Shape.of(ROWS + "\n: Cap *x* {#tbl-x .row-headers}"));
        assertEquals("table@1:1" + table(1, "'Cap'@4:3"), Shape.of(ROWS + ": Cap"));
        assertEquals("table@1:1" + table(1, "'Cap'@4:8"), Shape.of(ROWS + "Table: Cap"));
        assertEquals("table@1:1" + table(1, "'Cap'@5:8"), Shape.of(ROWS + "\nTable: Cap"));
        assertEquals("table@3:1" + table(3, "'Cap'@1:3"), Shape.of(": Cap\n\n" + ROWS));
        assertEquals("table@3:1" + table(3, "'Cap'@1:8"), Shape.of("Table: Cap\n\n" + ROWS));
    }

    @Test
    void aCaptionBetweenTextAndTableIsNoDefinition() {
        assertEquals("p@1:1('Text.'@1:1)\ntable@5:1" + table(5, "'Cap'@3:3"), Shape.of("Text.\n\n: Cap\n\n" + ROWS));
    }

    @Test
    void aTableWithoutHeaderHasAnEmptyHead() {
        assertEquals("table@1:1[START, START]<> / |'a'@3:3|'b'@3:7|", Shape.of("|   |   |\n|---|---|\n| a | b |"));
        assertEquals("table@1:1[START, START]<> / |'a'@2:3|'b'@2:7|", Shape.of("|---|---|\n| a | b |"));
    }

    @Test
    void marksDoNotReachFromCellToCell() {
        assertEquals(
                "table@1:1[START, START]<>|'a'@1:3|'b'@1:7| / |'*x'@3:3|'y*'@3:8|",
                Shape.of("| a | b |\n|---|---|\n| *x | y* |"));
    }

    @Test
    void barsInCodeAndEscapedBarsDivideNothing() {
        assertEquals(
                "table@1:1[START, START]<>|'a'@1:3|'b'@1:7| / |`x|y`@3:3|'1|2'@3:11|",
                Shape.of("| a | b |\n|---|---|\n| `x|y` | 1\\|2 |"));
    }

    @Test
    void raggedRowsAreToldAndNoCellIsLost() {
        String ragged = "| a | b |\n|---|---|\n| c |\n| d | e | f |";
        assertEquals(
                List.of(
                        "3:1 TABLE-RAGGED this row has 1 cell, but the line of dashes has 2; empty cells are added",
                        "4:1 TABLE-RAGGED this row has 3 cells, but the line of dashes has 2; the table gets wider"),
                Shape.findings(ragged));
        assertEquals(
                "table@1:1[START, START, START]<>|'a'@1:3|'b'@1:7|| / |'c'@3:3||| |'d'@4:3|'e'@4:7|'f'@4:11|",
                Shape.anyhow(ragged));
    }

    @Test
    void textDirectlyAboveAndBelowStaysText() {
        assertEquals(
                "p@1:1('Text'@1:1)\ntable@2:1" + table(2, "") + "\np@5:1('More'@5:1)",
                Shape.of("Text\n" + ROWS + "More"));
    }

    @Test
    void textWithBarsIsNoTable() {
        assertEquals("p@1:1('a | b c - d'@1:1)", Shape.of("a | b\nc - d"));
    }

    @Test
    void tablesDrawnWithHyphensAreRefused() {
        assertEquals(
                List.of("1:1 TABLE-UNSUPPORTED tables drawn with lines of hyphens are not supported"),
                Shape.findings("+---+---+\n| a | b |\n+---+---+"));
        assertEquals(
                List.of("2:1 TABLE-UNSUPPORTED tables drawn with lines of hyphens are not supported"),
                Shape.findings("a    b\n---  ---\n1    2"));
    }
}
