package org.fairleaf.render.docx;

import static org.fairleaf.render.docx.DocxFile.all;
import static org.fairleaf.render.docx.DocxFile.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.fairleaf.verify.docx.DocxRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class DocxRendererTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final Edition EVERYTHING = Specimen.everything();
    private static final DocxFile FILE = DocxFile.read(bytes(EVERYTHING));
    private static final Element BODY = FILE.root(DOCUMENT);

    private static byte[] bytes(Edition edition) {
        return new DocxRenderer()
                .render(edition, Specimen.theme())
                .value()
                .orElseThrow()
                .bytes();
    }

    private static DocxFile set(Block... blocks) {
        return DocxFile.read(bytes(Articles.of("en", blocks)));
    }

    private static List<Diagnostic> faults(DocxFile file) {
        return DocxRules.check(file.whole(), "article.md");
    }

    private static Element paragraph(Element root, String words) {
        return all(root, "w:p").stream()
                .filter(p -> words(p).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph \"" + words + "\""));
    }

    private static List<String> withStyle(Element root, String style) {
        return all(root, "w:p").stream()
                .filter(p -> DocxFile.style(p).equals(style))
                .map(DocxFile::words)
                .toList();
    }

    @Test
    void bytesAreTheSameOnEveryRunInEveryLocaleAndTimeZone() {
        byte[] here = bytes(EVERYTHING);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(here, bytes(EVERYTHING));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void contentTypesComeFirst() {
        assertEquals("[Content_Types].xml", FILE.names().getFirst());
    }

    @Test
    void nothingIsSaidOnStandardError() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setErr(err);
            bytes(EVERYTHING);
        } finally {
            System.setErr(before);
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void wordModelOfPoiReadsHeadingsNotesAndTables() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes(EVERYTHING)))) {
            assertEquals(
                    4,
                    word.getFootnotes().stream()
                            .filter(note -> note.getId().signum() > 0)
                            .count());
            assertEquals(2, word.getTables().size());
            assertEquals(
                    "Caring for your hip at home",
                    word.getProperties().getCoreProperties().getTitle());
            assertEquals("heading 1", word.getStyles().getStyle("Heading1").getName());
        }
    }

    @Test
    void headingsAreThoseOfTheOutline() {
        List<String> headings = all(BODY, "w:p").stream()
                .filter(p -> DocxFile.style(p).matches("Heading\\d"))
                .map(p -> DocxFile.style(p).substring(7) + " " + words(p))
                .toList();
        assertEquals(
                EVERYTHING.outline().stream()
                        .map(entry -> entry.level() + " " + entry.text())
                        .toList(),
                headings);
    }

    @Test
    void everyNoteHoldsItsBlocksAtItsNumber() {
        List<Element> notes = all(FILE.root("word/footnotes.xml"), "w:footnote").stream()
                .filter(note -> !note.hasAttribute("w:type"))
                .toList();
        assertEquals(EVERYTHING.notes().size(), notes.size());
        for (Inline.Note note : EVERYTHING.notes()) {
            Element set = notes.get(note.number() - 1);
            assertEquals(Integer.toString(note.number()), set.getAttribute("w:id"));
            Block.Paragraph first = (Block.Paragraph) note.content().getFirst();
            assertEquals(
                    " " + PlainText.of(first.content()), words(all(set, "w:p").getFirst()));
        }
        assertEquals(4, all(notes.get(1), "w:p").size());
        assertEquals(2, all(notes.get(1), "w:numPr").size());
    }

    @Test
    void footnoteInATableCellHasItsMarkInThatCell() {
        Element cell = all(BODY, "w:tc").stream()
                .filter(tc -> words(tc).equals("slow"))
                .findFirst()
                .orElseThrow();
        assertEquals("4", all(cell, "w:footnoteReference").getFirst().getAttribute("w:id"));
    }

    @Test
    void orderedListStartsAtItsNumberAndEachListIsItsOwn() {
        DocxFile file =
                set(Articles.ordered(3, "three", "four"), Articles.paragraph("between"), Articles.ordered(3, "again"));
        String first = number(paragraph(file.root(DOCUMENT), "three"));
        String second = number(paragraph(file.root(DOCUMENT), "again"));
        assertEquals(first, number(paragraph(file.root(DOCUMENT), "four")));
        assertFalse(first.equals(second));
        for (String id : List.of(first, second)) {
            Element list = all(file.root("word/numbering.xml"), "w:num").stream()
                    .filter(num -> num.getAttribute("w:numId").equals(id))
                    .findFirst()
                    .orElseThrow();
            assertEquals("3", all(list, "w:startOverride").getFirst().getAttribute("w:val"));
        }
    }

    private static String number(Element paragraph) {
        return all(paragraph, "w:numId").getFirst().getAttribute("w:val");
    }

    @Test
    void nestedItemStandsOneLevelDeeper() {
        assertEquals("0", all(paragraph(BODY, "one"), "w:ilvl").getFirst().getAttribute("w:val"));
        assertEquals("1", all(paragraph(BODY, "three"), "w:ilvl").getFirst().getAttribute("w:val"));
    }

    @Test
    void secondParagraphOfAnItemHasNoNumber() {
        Element second = paragraph(BODY, "with two paragraphs");
        assertTrue(all(second, "w:numPr").isEmpty());
        assertEquals("ListContinue", DocxFile.style(second));
    }

    @Test
    void taskCanBeTickedAndShowsItsState() {
        Element done = paragraph(BODY, "☒\tWalk ten minutes");
        Element open = paragraph(BODY, "☐\tCall the clinic");
        assertEquals("1", all(done, "w14:checked").getFirst().getAttribute("w14:val"));
        assertEquals("0", all(open, "w14:checked").getFirst().getAttribute("w14:val"));
    }

    @Test
    void codeKeepsItsSpacesAndLines() {
        assertEquals(
                "dose = 2 * weight\n    indented  line",
                withStyle(BODY, "SourceCode").getFirst());
        assertTrue(words(BODY).contains("a  <b> & c"));
    }

    @Test
    void abbreviationSaysOnceWhatItStandsFor() {
        DocxFile file = set(new Block.Paragraph(
                List.of(
                        new Inline.Abbreviation("OA", "osteoarthritis", Articles.AT),
                        new Inline.Text(" and ", Articles.AT),
                        new Inline.Abbreviation("OA", "osteoarthritis", Articles.AT),
                        new Inline.Text(" and ", Articles.AT),
                        new Inline.Abbreviation("X", "x".repeat(65), Articles.AT)),
                Attributes.NONE,
                Articles.AT));
        Element root = file.root(DOCUMENT);
        assertEquals(
                List.of("osteoarthritis"),
                all(root, "w:alias").stream().map(e -> e.getAttribute("w:val")).toList());
        assertTrue(words(root).endsWith("OA and OA and X (" + "x".repeat(65) + ")"));
    }

    @Test
    void calloutIsNamedInWordsAndNotByColourAlone() {
        assertEquals("Note", words(paragraph(BODY, "Note")));
        assertEquals("Warning: When to call us", words(paragraph(BODY, "Warning: When to call us")));
        assertEquals(List.of("Text of the warning."), withStyle(BODY, "CalloutWarning"));
    }

    @Test
    void listInACalloutStaysInItsBox() {
        DocxFile file = set(new Block.Callout(
                Block.Callout.Kind.NOTE, List.of(), List.of(Articles.bullets("item")), Attributes.NONE, Articles.AT));
        String style = DocxFile.style(paragraph(file.root(DOCUMENT), "item"));
        assertEquals("ListBulletInCalloutNote", style);
        Element made = all(file.root("word/styles.xml"), "w:style").stream()
                .filter(s -> s.getAttribute("w:styleId").equals(style))
                .findFirst()
                .orElseThrow();
        assertEquals("ListBullet", all(made, "w:basedOn").getFirst().getAttribute("w:val"));
        assertFalse(all(made, "w:pBdr").isEmpty());
    }

    @Test
    void emphasisWithinStrongHasAStyleOfBoth() {
        DocxFile file = set(new Block.Paragraph(
                List.of(new Inline.Strong(
                        List.of(new Inline.Emphasis(List.of(new Inline.Text("both", Articles.AT)), Articles.AT)),
                        Articles.AT)),
                Attributes.NONE,
                Articles.AT));
        Element run = all(paragraph(file.root(DOCUMENT), "both"), "w:r").getFirst();
        assertEquals("StrongEmphasis", all(run, "w:rStyle").getFirst().getAttribute("w:val"));
    }

    @Test
    void internalLinkLeadsToTheBookmarkOfItsTarget() {
        String anchor = all(BODY, "w:hyperlink").stream()
                .filter(link -> words(link).equals("a link to the exercises"))
                .findFirst()
                .orElseThrow()
                .getAttribute("w:anchor");
        List<String> bookmarks = all(BODY, "w:p").stream()
                .filter(p -> DocxFile.style(p).equals("Heading3") && words(p).equals("Exercises"))
                .flatMap(p -> all(p, "w:bookmarkStart").stream())
                .map(bookmark -> bookmark.getAttribute("w:name"))
                .toList();
        assertEquals(List.of(anchor), bookmarks);
    }

    @Test
    void everyBlockWithWordsHasABookmark() {
        Set<String> without = all(BODY, "w:p").stream()
                .filter(p -> !p.getParentNode().getNodeName().equals("w:tc"))
                .filter(p -> !DocxFile.style(p).matches("TOC.*|TableGap"))
                .filter(p -> all(p, "w:bookmarkStart").isEmpty())
                .map(DocxFile::words)
                .collect(Collectors.toSet());
        // The bookmarks of these parts begin before their headings and end behind their text.
        assertEquals(Set.of("Disclaimer", "About this publication"), without);
    }

    @Test
    void disclaimerIsHeldByItsBookmark() {
        String xml = FILE.text(DOCUMENT);
        String id = all(BODY, "w:bookmarkStart").stream()
                .filter(b -> b.getAttribute("w:name").equals("fl_disclaimer"))
                .findFirst()
                .orElseThrow()
                .getAttribute("w:id");
        String held = xml.substring(
                xml.indexOf("w:name=\"fl_disclaimer\""), xml.indexOf("<w:bookmarkEnd w:id=\"" + id + "\"/>"));
        assertTrue(held.contains(">Disclaimer<"));
        assertTrue(held.contains("does not replace the advice of your doctor."));
    }

    @Test
    void partsThatNoEditMayLoseAreInControlsThatWordKeeps() {
        Map<String, String> held = all(BODY, "w:sdt").stream()
                .filter(control -> !all(control, "w:lock").isEmpty())
                .collect(Collectors.toMap(
                        control -> all(control, "w:tag").getFirst().getAttribute("w:val"),
                        control -> all(control, "w:lock").getFirst().getAttribute("w:val")));
        assertEquals(Map.of("disclaimer", "sdtLocked", "publication", "sdtLocked"), held);
    }

    @Test
    void captionsAreCountedByFields() {
        assertEquals(List.of("Table 1: Pain by week"), withStyle(BODY, "CaptionAbove"));
        List<String> fields = all(BODY, "w:fldSimple").stream()
                .map(field -> field.getAttribute("w:instr").strip() + " = " + words(field))
                .toList();
        assertEquals(List.of("SEQ Table \\* ARABIC = 1", "SEQ Figure \\* ARABIC = 1"), fields);
    }

    @Test
    void paperIsThatOfTheReadersTerritory() {
        assertEquals("11906 16838", paper("en"));
        assertEquals("11906 16838", paper("en-GB"));
        for (String lang : List.of("en-US", "es-US", "en-CA", "fr-CA", "es-MX", "fil-PH", "es-Latn-CL")) {
            assertEquals("12240 15840", paper(lang), lang);
        }
    }

    private static String paper(String lang) {
        Element size = all(DocxFile.read(bytes(Articles.of(lang))).root(DOCUMENT), "w:pgSz")
                .getFirst();
        return size.getAttribute("w:w") + " " + size.getAttribute("w:h");
    }

    /** ICU carries the same data; it says nothing of its own about most territories. */
    @Test
    void territoriesWithLetterPaperAreThoseOfCldr() {
        for (String territory : Locale.getISOCountries()) {
            boolean letter = LocaleData.getPaperSize(ULocale.forLanguageTag("und-" + territory))
                            .getWidth()
                    == 216;
            assertEquals(letter, Page.LETTER_TERRITORIES.contains(territory), territory);
        }
    }

    @Test
    void tableThatFitsNowhereElseStandsOnAPageOnItsSide() {
        String[] words =
                "Antihistamine preventer reliever mornings evenings highest lowest January remarks measured".split(" ");
        DocxFile file = set(Articles.paragraph("before"), Articles.columns(words), Articles.paragraph("after"));
        assertEquals(List.of(), faults(file));
        List<Element> sections = all(file.root(DOCUMENT), "w:sectPr");
        assertEquals(
                List.of("", "landscape", ""),
                sections.stream()
                        .map(section -> all(section, "w:pgSz").getFirst().getAttribute("w:orient"))
                        .toList());
        // The later sections inherit the header and the footer from the first one.
        assertEquals(
                List.of(3, 0, 0),
                sections.stream()
                        .map(section -> all(section, "w:headerReference").size()
                                + all(section, "w:footerReference").size())
                        .toList());
        Element before = paragraph(file.root(DOCUMENT), "before");
        assertEquals(1, all(before, "w:sectPr").size());
    }

    @Test
    void headingOfATurnedTableTurnsWithIt() {
        String[] words =
                "Antihistamine preventer reliever mornings evenings highest lowest January remarks measured".split(" ");
        Block heading = new Block.Heading(
                2, List.of(new Inline.Text("A year", Articles.AT)), Attributes.id("year"), Articles.AT);
        DocxFile file = set(Articles.paragraph("before"), heading, Articles.columns(words));
        assertEquals(
                1, all(paragraph(file.root(DOCUMENT), "before"), "w:sectPr").size());
        assertEquals(3, all(file.root(DOCUMENT), "w:sectPr").size());
    }

    @Test
    void tableThatIsBarelyTooWideIsSetInSmallerLetters() {
        DocxFile file = set(
                Articles.columns("Antihistamine", "preventer", "reliever", "mornings", "evenings", "highest", "Tu"));
        assertEquals(7, withStyle(file.root(DOCUMENT), "TableHeadingCompact").size());
        assertEquals(1, all(file.root(DOCUMENT), "w:sectPr").size());
    }

    @Test
    void columnsHaveRoomForTheirLongestWords() {
        Element table = all(
                        set(Articles.columns(
                                        "Amber", "A sentence that may go on in the next line as long as it likes to"))
                                .root(DOCUMENT),
                        "w:tbl")
                .getFirst();
        long first = Long.parseLong(all(table, "w:gridCol").getFirst().getAttribute("w:w"));
        // Five letters of 14 points in bold and the padding on both sides, in twips.
        assertTrue(first > 5 * 0.6 * 14 * 20 + 2 * 6 * 20, () -> "only " + first);
    }

    @Test
    void everyBlockIsInTheMapWithItsLine() {
        Element map = FILE.root("customXml/item1.xml");
        assertEquals("0".repeat(64), map.getAttribute("source"));
        Set<String> mapped = all(map, "block").stream()
                .map(block -> block.getAttribute("name"))
                .collect(Collectors.toSet());
        Set<String> paragraphs = all(BODY, "w:p").stream()
                .flatMap(p -> all(p, "w:bookmarkStart").stream().limit(1))
                .map(bookmark -> bookmark.getAttribute("w:name"))
                .filter(name -> name.matches("fl_(p|h|tbl|fig|c|n|t)_[0-9a-f]{10}"))
                .collect(Collectors.toSet());
        assertFalse(paragraphs.isEmpty());
        assertTrue(mapped.containsAll(paragraphs));
        assertTrue(mapped.containsAll(Set.of("fl_disclaimer", "fl_publication", "fl_title", "fl_exercises")));
        assertTrue(all(map, "block").stream()
                .allMatch(block -> block.getAttribute("line").equals("1")));
    }

    @Test
    void textIsSetInTheFontsOfTheThemePart() {
        Element defaults = all(FILE.root("word/styles.xml"), "w:docDefaults").getFirst();
        assertEquals("minorHAnsi", all(defaults, "w:rFonts").getFirst().getAttribute("w:asciiTheme"));
        List<String> japanese = all(FILE.root("word/theme/theme1.xml"), "a:font").stream()
                .filter(font -> font.getAttribute("script").equals("Jpan"))
                .map(font -> font.getAttribute("typeface"))
                .toList();
        assertEquals(List.of("Yu Gothic", "Yu Gothic"), japanese);
    }

    @Test
    void eastAsianWordsAreSetInTheirOwnFont() {
        Block paragraph = new Block.Paragraph(
                List.of(new Inline.Span(
                        List.of(new Inline.Text("“痛み”", Articles.AT)),
                        Attributes.of(Map.of("lang", "ja")),
                        Articles.AT)),
                Attributes.NONE,
                Articles.AT);
        Element run = all(set(paragraph).root(DOCUMENT), "w:r").getLast();
        assertEquals("eastAsia", all(run, "w:rFonts").getFirst().getAttribute("w:hint"));
        assertEquals("ja", all(run, "w:lang").getFirst().getAttribute("w:eastAsia"));
    }

    @Test
    void sourceHashTravelsWithTheFile() {
        Element properties = FILE.root("docProps/custom.xml");
        assertTrue(properties.getTextContent().contains("0".repeat(64)));
    }

    @Test
    void corePropertiesSayWhatTheArticleSays() {
        Element core = FILE.root("docProps/core.xml");
        Map<String, String> said = DocxFile.children(core).stream()
                .collect(Collectors.toMap(Element::getTagName, Element::getTextContent));
        assertEquals("Caring for your hip at home", said.get("dc:title"));
        assertEquals("Ana Ruiz", said.get("dc:creator"));
        assertEquals("en", said.get("dc:language"));
        assertEquals("How to care for a painful hip.", said.get("dc:description"));
        assertEquals("2024-05-01T00:00:00Z", said.get("dcterms:created"));
        assertEquals("2024-05-01T00:00:00Z", said.get("dcterms:modified"));
    }

    @Test
    void foreignWordsNameTheirLanguage() {
        Element run = all(BODY, "w:r").stream()
                .filter(r -> words(r).equals("mal à la hanche"))
                .findFirst()
                .orElseThrow();
        assertEquals("fr", all(run, "w:lang").getFirst().getAttribute("w:val"));
    }

    @Test
    void rightToLeftArticleRunsRightToLeftThroughout() {
        DocxFile file = DocxFile.read(bytes(Articles.of(
                "ar",
                Articles.paragraph("تناول Ibuprofen مع الطعام"),
                Articles.bullets("واحد"),
                Articles.table("دواء", "جرعة"))));
        Element root = file.root(DOCUMENT);
        assertEquals(List.of(), faults(file));
        assertTrue(all(root, "w:p").stream().allMatch(p -> !all(p, "w:bidi").isEmpty()));
        assertFalse(all(all(root, "w:sectPr").getFirst(), "w:bidi").isEmpty());
        assertFalse(all(root, "w:bidiVisual").isEmpty());
        List<String> latin = all(root, "w:r").stream()
                .filter(run -> all(run, "w:rtl").isEmpty())
                .map(DocxFile::words)
                .toList();
        assertEquals(List.of("Ibuprofen"), latin);
    }

    @Test
    void svgComesWithAPictureForOlderPrograms() {
        assertEquals(1, all(BODY, "asvg:svgBlip").size());
        assertArrayEquals(Specimen.svg("hip.svg").bytes(), FILE.bytes("word/media/image2.svg"));
        assertTrue(FILE.has("word/media/image2.png"));
    }

    @Test
    void tablesThatFollowEachOtherStayTwo() {
        DocxFile file = set(Articles.table("a", "b"), Articles.table("c", "d"));
        assertEquals(List.of(), faults(file));
        List<String> kinds = DocxFile.children(
                        all(file.root(DOCUMENT), "w:body").getFirst())
                .stream()
                .map(Element::getTagName)
                .filter(name -> Set.of("w:tbl", "w:p", "w:sectPr").contains(name))
                .toList();
        assertEquals(List.of("w:p", "w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"), kinds);
    }

    @Test
    void tablesInDivisionsThatFollowEachOtherStayTwo() {
        Block division = new Block.Division(List.of(Articles.table("a", "b")), Attributes.NONE, Articles.AT);
        DocxFile file = set(division, division);
        assertEquals(2, withStyle(file.root(DOCUMENT), "TableGap").size());
        assertEquals(List.of(), faults(file));
    }

    @Test
    void placeOfSomethingEmptyIsStillThere() {
        DocxFile file = set(
                new Block.Paragraph(
                        List.of(new Inline.Link(
                                List.of(new Inline.Text("there", Articles.AT)),
                                "#empty",
                                null,
                                Attributes.NONE,
                                Articles.AT)),
                        Attributes.NONE,
                        Articles.AT),
                new Block.Division(List.of(), Attributes.id("empty"), Articles.AT));
        assertEquals(List.of(), faults(file));
    }

    @Test
    void itemThatBeginsWithCodeHasItsNumberBeforeIt() {
        Block code = new Block.CodeBlock("x = 1\n", null, Attributes.NONE, Articles.AT);
        DocxFile file = set(new Block.OrderedList(
                1,
                Block.Numbering.DECIMAL,
                List.of(new Block.Item(List.of(code), null, Attributes.NONE, Articles.AT)),
                true,
                Attributes.NONE,
                Articles.AT));
        assertEquals(List.of(), faults(file));
        assertEquals(1, all(file.root(DOCUMENT), "w:numPr").size());
        assertTrue(all(paragraph(file.root(DOCUMENT), "x = 1"), "w:numPr").isEmpty());
    }

    @Test
    void equalCalloutsInARowAreToldApart() {
        Block callout = new Block.Callout(
                Block.Callout.Kind.TIP, List.of(), List.of(Articles.paragraph("tip")), Attributes.NONE, Articles.AT);
        DocxFile file = set(callout, callout, callout);
        List<String> styles = all(file.root(DOCUMENT), "w:p").stream()
                .filter(p -> words(p).equals("tip"))
                .map(DocxFile::style)
                .toList();
        assertEquals(List.of("CalloutTip", "CalloutTipAlternate", "CalloutTip"), styles);
    }

    @Test
    void deepNestingKeepsEveryRule() {
        Block deep = Articles.paragraph("bottom");
        for (int i = 0; i < 14; i++) {
            deep = new Block.BulletList(
                    List.of(new Block.Item(List.of(deep), null, Attributes.NONE, Articles.AT)),
                    true,
                    Attributes.NONE,
                    Articles.AT);
        }
        DocxFile file = set(new Block.Quote(List.of(deep), Attributes.NONE, Articles.AT));
        assertEquals(List.of(), faults(file));
        assertTrue(words(file.root(DOCUMENT)).endsWith("bottom"));
    }

    @Test
    void misspeltAttributeOfTheSheetIsRefused(@TempDir Path styles) throws IOException {
        assertEquals("body-text knows no \"colour\"", message(styles, "body-text:\n  colour: '#000000'\n"));
        assertEquals("there is no style \"bodytext\"", message(styles, "bodytext:\n  bold: true\n"));
        assertEquals("\"14\" is no length", message(styles, "body-text:\n  size: 14\n"));
        assertEquals("\"red\" is no colour", message(styles, "body-text:\n  color: red\n"));
    }

    private static String message(Path styles, String sheet) throws IOException {
        Path own = Files.createDirectories(styles.resolve("own"));
        Files.writeString(own.resolve("tokens.yaml"), "extends: default\n");
        Files.writeString(own.resolve("docx.yaml"), sheet);
        Theme theme = ThemeReader.read("own", styles).value().orElseThrow();
        Outcome<Rendition> outcome = new DocxRenderer().render(EVERYTHING, theme);
        assertTrue(outcome.value().isEmpty());
        assertEquals(Code.THEME_INVALID, outcome.findings().getFirst().code());
        return outcome.findings().getFirst().message().split(";", 2)[0];
    }
}
