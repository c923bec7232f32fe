package org.fairleaf.read.docx;

import static org.fairleaf.read.docx.WordDocument.p;
import static org.fairleaf.read.docx.WordDocument.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.read.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No tracked change is taken or left in silence. */
class TrackedChangesTest {

    private static final String WHO = " w:id=\"1\" w:author=\"Dr Eze\" w:date=\"2026-01-05T10:00:00Z\"";

    private static String ins(String runs) {
        return "<w:ins" + WHO + ">" + runs + "</w:ins>";
    }

    private static String del(String text) {
        return "<w:del" + WHO + "><w:r><w:delText xml:space=\"preserve\">" + text + "</w:delText></w:r></w:del>";
    }

    private static final WordDocument DOSE =
            WordDocument.of(p(r("First.")) + p(r("Take ") + del("two") + ins(r("four")) + r(" tablets.")));

    @Test
    void aDocumentThatTracksChangesIsRefusedWithAListOfThem() {
        assertEquals(
                List.of(
                        "leaflet.docx:2: error: IMPORT-TRACKED: a tracked change is not decided: a deletion by Dr Eze of 2026-01-05: “two”\n"
                                + "  hint: accept or reject it in Word, or say --tracked accept or --tracked reject for all of them",
                        "leaflet.docx:2: error: IMPORT-TRACKED: a tracked change is not decided: an insertion by Dr Eze of 2026-01-05: “four”\n"
                                + "  hint: accept or reject it in Word, or say --tracked accept or --tracked reject for all of them"),
                WordDocument.errors(DOSE.read(Tracked.REFUSE)));
        assertTrue(DOSE.read(Tracked.REFUSE).value().isEmpty());
    }

    @Test
    void acceptedOrRejectedChangesAreTold() {
        Imported accepted = DOSE.read(Tracked.ACCEPT).value().orElseThrow();
        assertEquals("First.\n\nTake four tablets.", WordDocument.body(accepted));
        assertEquals(
                List.of(
                        "REMOVED leaflet.docx:2 a deletion by Dr Eze of 2026-01-05: accepted, as asked: two",
                        "RECOGNISED leaflet.docx:2 an insertion by Dr Eze of 2026-01-05: accepted, as asked: four"),
                WordDocument.log(accepted));
        Imported rejected = DOSE.read(Tracked.REJECT).value().orElseThrow();
        assertEquals("First.\n\nTake two tablets.", WordDocument.body(rejected));
        assertEquals(
                List.of(
                        "RECOGNISED leaflet.docx:2 a deletion by Dr Eze of 2026-01-05: rejected, as asked: two",
                        "REMOVED leaflet.docx:2 an insertion by Dr Eze of 2026-01-05: rejected, as asked: four"),
                WordDocument.log(rejected));
    }

    /** Each kind of change with the text before, and the text after. */
    static Stream<Arguments> kinds() {
        String inserted = "<w:p><w:pPr><w:rPr><w:ins" + WHO + "/></w:rPr></w:pPr>";
        String deleted = "<w:p><w:pPr><w:rPr><w:del" + WHO + "/></w:rPr></w:pPr>";
        return Stream.of(
                Arguments.of(
                        "a new paragraph",
                        p(r("One.")) + inserted + ins(r("New.")) + "</w:p>" + p(r("Two.")),
                        "One.\n\nTwo.",
                        "One.\n\nNew.\n\nTwo."),
                Arguments.of(
                        "a deleted paragraph",
                        p(r("One.")) + deleted + del("Old.") + "</w:p>" + p(r("Two.")),
                        "One.\n\nOld.\n\nTwo.",
                        "One.\n\nTwo."),
                Arguments.of(
                        "a paragraph divided",
                        inserted + r("One.") + "</w:p>" + p(r(" Two.")),
                        "One. Two.",
                        "One.\n\nTwo."),
                Arguments.of(
                        "two paragraphs joined",
                        deleted + r("One.") + "</w:p>" + p(r(" Two.")),
                        "One.\n\nTwo.",
                        "One. Two."),
                Arguments.of(
                        "words moved",
                        p("<w:moveFrom" + WHO + ">" + r("Moved. ") + "</w:moveFrom>" + r("One."))
                                + p(r("Two. ") + "<w:moveTo" + WHO + ">" + r("Moved.") + "</w:moveTo>"),
                        "Moved. One.\n\nTwo.",
                        "One.\n\nTwo. Moved."),
                Arguments.of(
                        "letters made bold",
                        p("<w:r><w:rPr><w:b/><w:rPrChange" + WHO
                                + "><w:rPr/></w:rPrChange></w:rPr><w:t>Now.</w:t></w:r>"),
                        "Now.",
                        "**Now.**"),
                Arguments.of(
                        "a paragraph made a heading",
                        p("Title", r("T")) + "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:pPrChange" + WHO
                                + "><w:pPr/></w:pPrChange></w:pPr>" + r("Dose") + "</w:p>" + p(r("Two.")),
                        "Dose\n\nTwo.",
                        "# Dose\n\nTwo."),
                Arguments.of(
                        "a new row",
                        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("a") + cell("b") + "</w:tr><w:tr>"
                                + cell("1") + cell("2") + "</w:tr><w:tr><w:trPr><w:ins" + WHO + "/></w:trPr>"
                                + cell("3") + cell("4") + "</w:tr></w:tbl>",
                        "| a | b |\n|---|---|\n| 1 | 2 |",
                        "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"));
    }

    private static String cell(String text) {
        return "<w:tc>" + p(r(text)) + "</w:tc>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void everyKindOfChangeIsFoundAndSettledEitherWay(String kind, String body, String before, String after) {
        WordDocument document = WordDocument.of(body);
        assertTrue(
                document.read(Tracked.REFUSE).findings().stream()
                                .allMatch(finding -> finding.code() == Code.IMPORT_TRACKED)
                        && !document.read(Tracked.REFUSE).findings().isEmpty(),
                kind);
        assertEquals(
                before, WordDocument.body(document.read(Tracked.REJECT).value().orElseThrow()));
        assertEquals(
                after, WordDocument.body(document.read(Tracked.ACCEPT).value().orElseThrow()));
    }

    @Test
    void changesInNotesCountToo() {
        WordDocument document = WordDocument.of(p(r("Rest") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"))
                .footnotes("<w:footnote w:id=\"1\">" + p(r("For ") + del("two") + ins(r("three")) + r(" days."))
                        + "</w:footnote>");
        assertEquals(2, document.read(Tracked.REFUSE).findings().size());
        assertTrue(WordDocument.body(document.read(Tracked.ACCEPT).value().orElseThrow())
                .contains("For three days."));
    }

    @Test
    void ofThousandsOfChangesTheFirstAreListedAndTheOthersCounted() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            body.append(p(del("word " + i)));
        }
        List<String> errors =
                WordDocument.errors(WordDocument.of(body.toString()).read(Tracked.REFUSE));
        assertEquals(201, errors.size());
        assertEquals("leaflet.docx: error: IMPORT-TRACKED: there are 800 tracked changes more", errors.getLast());
    }
}
