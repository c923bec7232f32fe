package org.fairleaf.cite;

import static org.fairleaf.cite.Files.file;
import static org.fairleaf.cite.Files.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.fairleaf.diagnostic.Outcome;
import org.junit.jupiter.api.Test;

class RisTest {

    private static Reference ris(String lines) {
        return Files.clean(file("r.ris", lines)).all().iterator().next();
    }

    @Test
    void tagsOfAnArticleBecomeFieldsOfCsl() {
        Reference reference = ris("""
                TY  - JOUR
                AU  - van Gogh, Vincent
                AU  - King, Martin Luther, Jr.
                AU  - World Health Organization
                TI  - A title that
                  goes on
                JF  - Pain Medicine
                JA  - Pain Med
                VL  - 5
                IS  - 4
                SP  - 349
                EP  - 355
                PY  - 2004
                DA  - 2004/03/14
                DO  - https://doi.org/10.1000/x
                UR  - https://example.org/x
                SN  - 1526-2375
                LA  - eng
                DB  - PubMed
                AN  - 123456
                Y2  - 2024/01/05
                KW  - pain
                KW  - hip
                ER  - \s
                """);
        assertEquals("A title that goes on", reference.title());
        assertEquals("Pain Medicine", reference.text("container-title"));
        assertEquals("Pain Med", reference.text("container-title-short"));
        assertEquals("349-355", reference.text("page"));
        assertEquals(
                List.of(List.of(2004, 3, 14)),
                Objects.requireNonNull(reference.dates().get("issued")).parts());
        assertEquals("10.1000/x", reference.doi());
        assertEquals("123456", reference.pmid());
        assertEquals(
                "en",
                reference.text("language") == null ? "" : Languages.tag(Objects.requireNonNull(reference.language())));
        assertEquals("pain; hip", reference.text("keyword"));
        assertEquals("van", reference.authors().get(0).nonDroppingParticle());
        assertEquals("Jr.", reference.authors().get(1).suffix());
        assertEquals("World Health Organization", reference.authors().get(2).literal());
    }

    @Test
    void chaptersBooksAndReportsHaveTheirOwnFields() {
        Reference chapter = ris(
                "TY  - CHAP\nTI  - Part\nT2  - Whole\nED  - Smith, C.\nPB  - P\nCY  - Oxford\nET  - 3\nSN  - 978-0-00-000000-2\nER  - \n");
        assertEquals("Whole", chapter.text("container-title"));
        assertEquals(
                "Smith",
                Objects.requireNonNull(chapter.names().get("editor")).getFirst().family());
        assertEquals("978-0-00-000000-2", chapter.text("ISBN"));
        Reference book = ris("TY  - BOOK\nTI  - Whole\nT2  - Series\nSP  - 312\nER  - \n");
        assertEquals("Series", book.text("collection-title"));
        assertEquals("312", book.text("number-of-pages"));
    }

    @Test
    void aRecordWithoutIdGetsAuthorAndYearAsItsKey() {
        String record = "TY  - JOUR\nAU  - Müller-Łüd, Ä.\nPY  - 2005\nTI  - One\nER  - \n";
        assertEquals(
                List.of("müllerłüd2005".replace('ü', 'u'), "mullerłud2005b", "mine", "world2001", "titlend"),
                List.copyOf(Files.clean(file(
                                "r.ris",
                                record + record + "TY  - JOUR\nID  - mine\nTI  - x\nER  - \n"
                                        + "TY  - RPRT\nAU  - World Health Organization\nPY  - 2001\nTI  - x\nER  - \n"
                                        + "TY  - GEN\nTI  - Title only\nER  - \n"))
                        .references()
                        .keySet()));
    }

    @Test
    void everyBrokenRecordIsReportedInItsPlace() {
        Outcome<Bibliography> read = read(
                "a.ris",
                "AU  - X\nTY  - JOUR\nTI  - no end\nTY  - FOO\nTI  - x\nER  - \ngarbage\nER  - \n"
                        + "TY  - JOUR\nTI  - fine\nXX  - y\nPY  - 2005\nER  - \n");
        assertEquals(
                List.of(
                        "a.ris:1:1 this line stands in no record",
                        "a.ris:2:1 the record that begins here has no end",
                        "a.ris:4:1 there is no record type \"FOO\"",
                        "a.ris:7:1 this line has no tag",
                        "a.ris:8:1 a record ends here that has not begun",
                        "a.ris:11:7 no citation style prints the tag \"XX\""),
                read.findings().stream()
                        .map(finding -> finding.position() + " " + finding.message())
                        .toList());
        assertEquals(
                List.of("nond", "fine2005"),
                List.copyOf(read.value().orElseThrow().references().keySet()));
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreAccepted() {
        assertEquals("One", ris("\uFEFFTY  - JOUR\r\nTI  - One\r\nER  - \r\n").title());
    }

    @Test
    void aValueThatBeginsOnItsSecondLineHasNoSpaceBeforeIt() {
        assertEquals(
                List.of("later2005"),
                List.copyOf(Files.clean(file("r.ris", "TY  - JOUR\nID  - \nlater2005\nTI  - x\nER  - \n"))
                        .references()
                        .keySet()));
    }
}
