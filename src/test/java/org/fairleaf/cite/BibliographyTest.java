package org.fairleaf.cite;

import static org.fairleaf.cite.Files.file;
import static org.fairleaf.cite.Files.json;
import static org.fairleaf.cite.Files.messages;
import static org.fairleaf.cite.Files.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibliographyTest {

    @Test
    void aKeyThatStandsTwiceIsReportedWithBothPlacesAlsoAcrossFiles() {
        Outcome<Bibliography> read = Bibliography.read(List.of(
                file("a.json", "[{\"id\": \"x\", \"title\": \"One\"},\n {\"id\": \"x\", \"title\": \"Two\"}]"),
                file("b.bib", "\n@book{x, title = {Three}}")));
        assertEquals(List.of("""
                        a.json:2:2: error: REFERENCE-DUPLICATE: the key "x" already stands at a.json:1:2
                          hint: remove one of the two entries, or give one another key""", """
                        b.bib:2:1: error: REFERENCE-DUPLICATE: the key "x" already stands at a.json:1:2
                          hint: remove one of the two entries, or give one another key"""), messages(read));
        assertEquals(
                "One",
                read.value()
                        .orElseThrow()
                        .references()
                        .values()
                        .iterator()
                        .next()
                        .title());
    }

    @Test
    void allErrorsOfAllFilesAreReportedInTheirPlaces() {
        Outcome<Bibliography> read = Bibliography.read(List.of(
                file("a.json", """
                        [
                          {"type": "book", "title": "No id"},
                          {"id": "b", "type": "article-jurnal", "author": "Smith", "issued": {"date-parts": [[2005, 13]]}},
                          {"id": "c", "title": "Bell \\u0007", "journal": "X"}
                        ]"""),
                file("b.yaml", "references:\n- id: d\n  author: [Smith]\n- 7\n"),
                file("c.txt", "x")));
        assertEquals(
                List.of(
                        "a.json:2:3 the entry has no id",
                        "a.json:3:23 there is no type of reference \"article-jurnal\"",
                        "a.json:3:51 \"author\" must be a list of names",
                        "a.json:3:85 the date \"issued\" cannot be right: there is no month 13",
                        "a.json:4:24 \"title\" holds the character U+0007, which cannot be printed",
                        "a.json:4:39 no citation style prints the field \"journal\"",
                        "b.yaml:3:12 \"author\" must be a list of names",
                        "b.yaml:4:3 an entry must be a group of fields with an id",
                        "c.txt this is no bibliography that can be read"),
                read.findings().stream()
                        .map(finding -> finding.position() + " " + finding.message())
                        .toList());
    }

    @Test
    void jsonThatBreaksOffKeepsTheEntriesBeforeAndSaysWhere() {
        Outcome<Bibliography> read =
                read("a.json", "[{\"id\": 1, \"title\": \"One\"},\n {\"id\": 2, \"title\": \"Two\n");
        assertEquals(
                List.of("1"),
                List.copyOf(read.value().orElseThrow().references().keySet()));
        assertEquals(2, read.findings().getFirst().position().line());
        assertTrue(read.findings().getFirst().message().contains("closing quotation mark may be missing"));
    }

    @Test
    void invalidUtf8IsAnErrorAndAByteOrderMarkIsNone() {
        Outcome<Bibliography> latin = Bibliography.read(
                List.of(new BibliographyFile("a.bib", new byte[] {'@', '\n', 'x', (byte) 0xE9, '\n'})));
        assertEquals(Code.ENCODING_INVALID, latin.findings().getFirst().code());
        assertEquals("a.bib:2:2", latin.findings().getFirst().position().toString());
        assertEquals(
                List.of("x"),
                List.copyOf(Files.clean(file("a.bib", "\uFEFF@book{x, title = {T}}"))
                        .references()
                        .keySet()));
    }

    @Test
    void aThousandErrorsAreAllReportedAndOfMoreTheirCount() {
        String entries = IntStream.range(0, 1_500)
                .mapToObj(i -> "{\"id\": " + i + ", \"type\": \"none\"}")
                .collect(Collectors.joining(",\n"));
        Outcome<Bibliography> read = read("a.json", "[" + entries + "]");
        assertEquals(1_001, read.findings().size());
        assertEquals(
                "500 more findings in this file are not shown",
                read.findings().getLast().message());
    }

    @Test
    void aFileOfNothingButFaultsIsReadInOneGo() {
        String[] faults = {
            "@article{k%d, title = {A} journal = {B}, year = nineteen}\n",
            "@article{k%d, title = {never closed,\n",
            "@artcle{k%d, title = {A}}\n",
            "@book{title = {No key %d}}\n",
            "@book{k%d, crossref = {nowhere}, title = {A}}\n",
        };
        StringBuilder bib = new StringBuilder();
        StringBuilder ris = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            bib.append(String.format(java.util.Locale.ROOT, faults[i % faults.length], i));
            ris.append(i % 2 == 0 ? "TY  - NONE\nTI  - A\nER  - \n" : "TY  - JOUR\nTI  - A\ngarbage\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Outcome<Bibliography> read = read("a.bib", bib.toString());
            assertEquals(1_001, read.findings().size());
            assertEquals("a.bib:1:26", read.findings().getFirst().position().toString());
            assertEquals(1_001, read("a.ris", ris.toString()).findings().size());
        });
    }

    @Test
    void hostileFilesEndInAnErrorSoon() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String[] file : new String[][] {
                {"a.json", "[".repeat(100_000)},
                {"a.yaml", "[".repeat(100_000)},
                {"a.yaml", "a: &a [x,x]\nb: &b [*a,*a]\n" + "references: &c [*c]\n"},
                {"a.bib", "@book{x, title={" + "{".repeat(300_000)},
                {"a.bib", "@book{x, title={unclosed\n".repeat(20_000)},
                {"a.bib", "@string{a = \"xx\"}\n" + "@string{a = a # a}\n".repeat(60)},
                {"a.ris", "TY  - JOUR\nAB  - x\n" + "words that go on and on\n".repeat(20_000)},
                {"a.json", "[{\"id\": \"x\", \"title\": \"" + "'".repeat(200_000) + "\"}]"}
            }) {
                assertTrue(read(file[0], file[1]).hasErrors(), file[1].substring(0, 20));
            }
        });
    }

    @Test
    void fieldsOfEveryKindAreKeptAndIdsMayBeNumbers() {
        Reference reference = json("""
                {"id": 17, "type": "article-journal", "title": " A \\n title ", "volume": 12, "keyword": ["a", "b"],
                 "custom": {"x": [1, "y"]}, "issued": {"date-parts": [["2005", 3]]}, "accessed": {"raw": "5 March 2006"},
                 "original-date": "c. 1984", "submitted": {"literal": "in press"}, "note": null}""");
        assertEquals("17", reference.key());
        assertEquals("A title", reference.title());
        assertEquals("12", reference.text("volume"));
        assertEquals("a; b", reference.text("keyword"));
        assertEquals("{\"x\":[1,\"y\"]}", reference.text("custom"));
        assertEquals(2005, reference.issuedYear());
        assertEquals(
                new PartialDate(List.of(List.of(2006, 3, 5)), 0, false, null),
                reference.dates().get("accessed"));
        assertEquals(
                new PartialDate(List.of(List.of(1984)), 0, true, null),
                reference.dates().get("original-date"));
        assertEquals(PartialDate.literal("in press"), reference.dates().get("submitted"));
        assertNull(reference.text("note"));
    }

    @Test
    void yamlMayBeAListAndItsWordsAreMarkdown() {
        Reference reference = Files.clean(file("a.yaml", """
                                - id: a
                                  type: book
                                  title: '*Ginkgo* in **H~2~O** 10^9^ \\*literal\\* snake_case_name [DNA]{.nocase}'
                                  issued:
                                  - year: 2004
                                    month: 2
                                  URL: https://example.org/a_b_c
                                """)).all().iterator().next();
        assertEquals(
                "<i>Ginkgo</i> in <b>H<sub>2</sub>O</b> 10<sup>9</sup> *literal* snake_case_name <span class=\"nocase\">DNA</span>",
                reference.text("title"));
        assertEquals("https://example.org/a_b_c", reference.url());
        assertEquals(
                List.of(List.of(2004, 2)),
                Objects.requireNonNull(reference.dates().get("issued")).parts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2005 | [[2005]] | 0",
                "2005-03 | [[2005, 3]] | 0",
                "2005-03-14 | [[2005, 3, 14]] | 0",
                "2005-03-14T10:00:00Z | [[2005, 3, 14]] | 0",
                "2005/03/14/x | [[2005, 3, 14]] | 0",
                "2005/// | [[2005]] | 0",
                "2004/2005 | [[2004], [2005]] | 0",
                "2004–2005 | [[2004], [2005]] | 0",
                "March 2005 | [[2005, 3]] | 0",
                "5. Mar. 2005 | [[2005, 3, 5]] | 0",
                "Sept 5, 2005 | [[2005, 9, 5]] | 0",
                "2005 Dec 5 | [[2005, 12, 5]] | 0",
                "Spring 2004 | [[2004]] | 1",
                "2004-23 | [[2004]] | 3",
                "2005-02-31 | [] | 0",
                "2005-13 | [] | 0",
                "Marchy 2005 | [] | 0",
                "in press | [] | 0",
            })
    void datesAreUnderstoodOrKeptAsWords(String text, String parts, int season) {
        PartialDate date = DateText.parse(text);
        assertEquals(parts, date.parts().toString());
        assertEquals(season, date.season());
        assertEquals(parts.equals("[]") ? text : null, date.literal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "107-117 | minimal | 107–17",
                "213-219 | minimal | 213–9",
                "107-17 | expanded | 107–117",
                "S101-S110 | minimal | S101–10",
                "S101-S110 | expanded | S101–S110",
                "S101-S110 | chicago-16 | S101–10",
                "3-10 | chicago-16 | 3–10",
                "100-104 | chicago-16 | 100–104",
                "107-108 | chicago-16 | 107–8",
                "321-328 | chicago-16 | 321–28",
                "498-532 | chicago-16 | 498–532",
                "1087-1089 | chicago-16 | 1087–89",
                "1496-1500 | chicago-16 | 1496–500",
                "1496-1504 | chicago-15 | 1496–1504",
                "101-108 | minimal-two | 101–08",
                "99-104 | minimal | 99–104",
                "1-5, 17, 20-25 | minimal | 1–5, 17, 20–5",
                "e123 | minimal | e123",
                "A-12 | minimal | A-12",
                "xii-xv | minimal | xii-xv",
                "2001-2010 | '' | 2001–2010",
                "٣ | minimal | ٣",
            })
    void pageRangesHaveTheStylesForm(String pages, String format, String expected) {
        assertEquals(expected, PageRanges.format(pages, format, "–").replace(Mark.HYPHEN, '-'));
    }

    @Test
    void aSentenceNamesOneTwoOrTheFirstOfManyMakers() {
        assertEquals(new InTextName(List.of("White"), false), inText("{\"family\": \"White\"}"));
        assertEquals(
                new InTextName(List.of("van Gogh", "d’Alembert"), false),
                inText(
                        "{\"family\": \"Gogh\", \"non-dropping-particle\": \"van\"}, {\"family\": \"Alembert\", \"non-dropping-particle\": \"d’\"}"));
        assertEquals(
                new InTextName(List.of("Xu"), true),
                inText("{\"family\": \"Xu\"}, {\"family\": \"Bai\"}, {\"family\": \"Liu\"}"));
        assertEquals(
                new InTextName(List.of("World Health Organization"), false),
                inText("{\"literal\": \"World Health Organization\"}"));
        assertEquals(
                new InTextName(List.of("Smith"), false),
                json("{\"id\": \"a\", \"title\": \"T\", \"editor\": [{\"family\": \"Smith\"}]}")
                        .inText());
        assertEquals(
                new InTextName(List.of("Short"), false),
                json("{\"id\": \"a\", \"title\": \"A long one\", \"title-short\": \"<i>Short</i>\"}")
                        .inText());
    }

    private static InTextName inText(String authors) {
        return json("{\"id\": \"a\", \"title\": \"T\", \"author\": [" + authors + "]}")
                .inText();
    }
}
