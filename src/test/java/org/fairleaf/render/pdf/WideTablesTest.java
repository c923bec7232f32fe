package org.fairleaf.render.pdf;

import static org.fairleaf.render.pdf.Editions.AT;
import static org.fairleaf.render.pdf.Editions.inlines;
import static org.fairleaf.render.pdf.Editions.note;
import static org.fairleaf.render.pdf.Editions.p;
import static org.fairleaf.render.pdf.Editions.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.junit.jupiter.api.Test;

class WideTablesTest {

    private static Block.Table table(int columns, boolean rowHeaders, Object lastCell) {
        Object[] head = IntStream.range(0, columns).mapToObj(c -> "Head " + c).toArray();
        List<Block.Row> body = new ArrayList<>();
        for (int r = 0; r < 3; r++) {
            int line = r;
            Object[] cells =
                    IntStream.range(0, columns).mapToObj(c -> line + ":" + c).toArray();
            if (r == 2) {
                cells[columns - 1] = lastCell;
            }
            body.add(row(cells));
        }
        return new Block.Table(
                inlines("A wide table"),
                Collections.nCopies(columns, Block.Alignment.START),
                List.of(row(head)),
                body,
                rowHeaders,
                Attributes.NONE,
                AT);
    }

    private static TagText.Element read(Block table) {
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(Editions.of(p("Before."), table, p("After.")), Pdfs.THEME);
        assertEquals(List.of(), outcome.findings());
        return TagText.read(outcome.value().orElseThrow().bytes());
    }

    @Test
    void twoHundredColumnsAreOneTableToWhoListens() {
        TagText.Element top = read(table(200, true, "2:199"));
        List<TagText.Element> tables = top.all("Table");
        assertEquals(1, tables.size());
        assertEquals(1, tables.getFirst().all("Caption").size());
        List<TagText.Element> rows = tables.getFirst().all("TR");
        assertEquals(4, rows.size());
        for (int r = 0; r < 4; r++) {
            List<String> cells =
                    rows.get(r).elements().stream().map(TagText.Element::text).toList();
            int line = r - 1;
            assertEquals(
                    IntStream.range(0, 200)
                            .mapToObj(c -> line < 0 ? "Head " + c : line + ":" + c)
                            .toList(),
                    cells);
            assertEquals(
                    r == 0 ? 200 : 1,
                    rows.get(r).elements().stream()
                            .filter(cell -> cell.role().equals("TH"))
                            .count());
        }
        assertEquals(
                3,
                top.all(e -> e.role().equals("TH") && "Row".equals(e.get("Scope")))
                        .size());
    }

    @Test
    void whatIsRepeatedForTheEyeIsNoTagButStandsInEachPart() throws Exception {
        byte[] pdf = Pdfs.of(Editions.of(table(60, false, "2:59")));
        String seen = new Sheets(pdf).text();
        assertTrue(seen.split("1:0\\b", -1).length > 3, seen);
        assertEquals(
                1,
                TagText.read(pdf).all("TD").stream()
                        .filter(cell -> cell.text().equals("1:0"))
                        .count());
    }

    @Test
    void notesInTheLastPartAreHeardInTheirCells() {
        Edition edition =
                Editions.of(table(40, true, new Object[] {"noted", note(1, p("A note in the last column."))}));
        assertEquals(Spoken.of(edition), Spoken.of(TagText.read(Pdfs.of(edition))));
    }

    @Test
    void aTableThatIsNotPutTogetherDoesNotLeaveTheHouse() {
        List<Step> others = Finisher.steps(Standard.UA_1).stream()
                .filter(step -> !(step instanceof WideTables))
                .toList();
        Outcome<Rendition> outcome =
                Pdfs.RENDERER.with(new Finisher(others)).render(Editions.of(table(40, true, "x")), Pdfs.THEME);
        assertTrue(outcome.value().isEmpty());
        assertEquals(Code.PDF_FAILED, outcome.findings().getLast().code());
    }
}
