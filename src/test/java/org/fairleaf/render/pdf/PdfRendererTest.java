package org.fairleaf.render.pdf;

import static org.fairleaf.render.pdf.Editions.AT;
import static org.fairleaf.render.pdf.Editions.figure;
import static org.fairleaf.render.pdf.Editions.h;
import static org.fairleaf.render.pdf.Editions.image;
import static org.fairleaf.render.pdf.Editions.inlines;
import static org.fairleaf.render.pdf.Editions.item;
import static org.fairleaf.render.pdf.Editions.note;
import static org.fairleaf.render.pdf.Editions.p;
import static org.fairleaf.render.pdf.Editions.row;
import static org.fairleaf.render.pdf.Editions.table;
import static org.fairleaf.render.pdf.Editions.ul;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

    @Test
    void sameBytesInAnotherTimeZoneAndLocale() {
        byte[] here = Pdfs.of(Specimen.everything());
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            // Its digits are not ASCII.
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertArrayEquals(
                    here,
                    new PdfRenderer(Standard.UA_1)
                            .render(Specimen.everything(), Specimen.theme())
                            .value()
                            .orElseThrow()
                            .bytes());
            assertEquals(Locale.forLanguageTag("ar-EG"), Locale.getDefault(Locale.Category.FORMAT));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void sameBytesFromThreadsThatShareARenderer() throws Exception {
        byte[] alone = Pdfs.of(Specimen.everything());
        List<Callable<byte[]>> jobs = List.of(
                () -> Pdfs.of(Specimen.everything()),
                () -> Pdfs.of(Specimen.everything()),
                () -> Pdfs.of(Specimen.everything()));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<byte[]> job : threads.invokeAll(jobs)) {
                assertArrayEquals(alone, job.get());
            }
        }
    }

    @Test
    void nothingIsPrinted() {
        PrintStream err = System.err;
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream trap = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setErr(trap);
            System.setOut(trap);
            Pdfs.of(Specimen.everything());
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void charactersThatTheBodyFaceLacksComeFromTheNextOne() {
        String odd = "ειρήνη мир ✓ ↩ \u2011 ế ◦ ▪ e\u0301";
        TagText.Element top = TagText.read(Pdfs.of(Editions.of(p(odd))));
        assertEquals(odd, top.all("P").getFirst().text());
    }

    @Test
    void aCharacterThatNoFontHasIsNamedWithItsPlace() {
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(
                Editions.of(p(
                        "Bone: ",
                        new Inline.Emphasis(
                                List.of(new Inline.Text("漢", new org.fairleaf.ast.Position("article.md", 12, 5))),
                                AT))),
                Pdfs.THEME);
        assertTrue(outcome.value().isEmpty());
        Diagnostic finding = outcome.findings().getFirst();
        assertEquals(Code.GLYPH_MISSING, finding.code());
        assertEquals("article.md:12:5", finding.position().toString());
        assertTrue(finding.message().contains("U+6F22"), finding.message());
    }

    @Test
    void invisibleCharactersNeverShow() {
        TagText.Element top = TagText.read(
                Pdfs.of(Editions.of(p("so\u00adft ze\u200bro wo\u2060rd va\ufe0fr jo\u200din ma\u200frk"))));
        assertEquals("soft zero word var join mark", top.all("P").getFirst().text());
    }

    @Test
    void everyNoteIsLinkedBothWays() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdfs.of(Specimen.everything()))) {
            int there = 0;
            int back = 0;
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                for (PDAnnotation annotation : document.getPage(page).getAnnotations()) {
                    String says = annotation.getContents();
                    boolean mark = says.matches("Note [0-9]+");
                    boolean label = says.startsWith("Back to the text, note ");
                    if (mark || label) {
                        PDActionGoTo action = (PDActionGoTo) ((PDAnnotationLink) annotation).getAction();
                        PDPageDestination place = (PDPageDestination) action.getDestination();
                        // The notes of the specimen stand on the pages of their marks.
                        assertEquals(page, place.retrievePageNumber(), says);
                        there += mark ? 1 : 0;
                        back += label ? 1 : 0;
                    }
                }
            }
            assertEquals(4, there);
            assertEquals(4, back);
        }
    }

    @Test
    void linksToOnePlaceEachHaveTheirTag() {
        TagText.Element top = TagText.read(Pdfs.of(Editions.of(p(
                new Inline.Span(inlines("here"), Attributes.id("here"), AT),
                " ",
                link("one", "#here"),
                " ",
                link("two", "#here"),
                " ",
                link("three", "https://example.org/ä?a=(b)'c"),
                " ",
                link("four", "https://example.org/ä?a=(b)'c")))));
        List<TagText.Element> links = top.all("Link");
        assertEquals(
                List.of("one", "two", "three", "four"),
                links.stream().map(TagText.Element::text).toList());
        links.forEach(link -> assertEquals(1, link.areas().size()));
        links.forEach(link ->
                assertEquals(link.text(), link.areas().getFirst().getString(org.apache.pdfbox.cos.COSName.CONTENTS)));
    }

    @Test
    void addressesArriveInAscii() throws IOException {
        byte[] pdf = Pdfs.of(Editions.of(p(link("a", "https://example.org/ä?a=(b)&c=d"))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAnnotationLink area =
                    (PDAnnotationLink) document.getPage(0).getAnnotations().getFirst();
            assertEquals("https://example.org/%C3%A4?a=(b)&c=d", ((PDActionURI) area.getAction()).getURI());
        }
    }

    @Test
    void notesAreHeardBehindTheirLinesWhereverTheirMarksStand() {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(row("Row " + i, "some words in the second column that may well wrap"));
        }
        rows.set(3, row("Row 3", new Object[] {"noted", note(4, p("In a cell."))}));
        Edition edition = Editions.of(
                h(2, "a", "Heading", note(1, p("In a heading."))),
                table(
                        inlines("Caption", note(2, p("In a caption."))),
                        List.of(row("A", new Object[] {"B", note(3, p("In a table's head."))})),
                        rows),
                ul(item(p("item", note(5, p("In a list.")), " goes on"))),
                new Block.DefinitionList(
                        List.of(new Block.Definition(
                                List.of(inlines("Term", note(6, p("In a term.")))),
                                List.of(List.of(p("Said", note(7, p("In an explanation."))))),
                                AT)),
                        Attributes.NONE,
                        AT),
                new Block.Callout(
                        Block.Callout.Kind.WARNING,
                        inlines("Title", note(8, p("In a title."))),
                        List.of(p("Text", note(9, p("In a callout.")))),
                        Attributes.NONE,
                        AT),
                new Block.Quote(List.of(p("Quoted", note(10, p("In a quote.")))), Attributes.NONE, AT),
                p(new Inline.Link(
                        inlines("a link", note(11, p("In a link."))),
                        "https://example.org/",
                        null,
                        Attributes.NONE,
                        AT)));
        Pdfs.assertSays(edition, Pdfs.of(edition), Pdfs.THEME);
    }

    @Test
    void rightToLeftWordsAreHeardAsWritten() {
        String hebrew = "Text with שלום עולם, מה שלומך in it, long enough to go on in the second line: שלום עולם.";
        String arabic = "هذا نص عربي طويل نسبيا يمتد على أكثر من سطر واحد مع كلمات English داخل النص، وأرقام 123 أيضا.";
        TagText.Element top = TagText.read(Pdfs.of(Editions.of(
                p(hebrew),
                new Block.Division(List.of(p(arabic)), Attributes.of(Map.of("lang", "ar", "dir", "rtl")), AT))));
        assertEquals(
                List.of(hebrew, arabic),
                top.all("P").stream().map(TagText.Element::text).toList());
    }

    @Test
    void imagesOfTheSameNameInTwoArticlesStayApart() {
        Map<String, Media> wide = Map.of("a.png", Specimen.png("a.png", 60, 10));
        Map<String, Media> high = Map.of("a.png", Specimen.png("a.png", 10, 60));
        byte[] first = Pdfs.of(Editions.of(wide, "en", "ltr", figure("a.png", "wide")));
        byte[] second = Pdfs.of(Editions.of(high, "en", "ltr", figure("a.png", "high")));
        assertFalse(Arrays.equals(first, second));
        assertArrayEquals(
                second,
                new PdfRenderer(Standard.UA_1)
                        .render(Editions.of(high, "en", "ltr", figure("a.png", "high")), Pdfs.THEME)
                        .value()
                        .orElseThrow()
                        .bytes());
    }

    @Test
    void imagesThatDoNotFitAreScaledAndGiveNoWarning() {
        Map<String, Media> media = Map.of(
                "a b(ü).png", Specimen.png("a b(ü).png", 3000, 200), "high.png", Specimen.png("high.png", 100, 4000));
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(
                Editions.of(
                        media,
                        "en",
                        "ltr",
                        figure("a b(ü).png", "wide", "A caption"),
                        figure("high.png", "high"),
                        ul(item(figure("a b(ü).png", "in a list"))),
                        table(List.of(), List.of(row("A", "B")), List.of(row(image("a b(ü).png", "in a cell"), "x")))),
                Pdfs.THEME);
        assertEquals(List.of(), outcome.findings());
        assertEquals(
                List.of("wide", "high", "in a list", "in a cell"),
                TagText.read(outcome.value().orElseThrow().bytes()).all("Figure").stream()
                        .map(figure -> figure.get("Alt"))
                        .toList());
    }

    @Test
    void decorativeImageHasNoTag() {
        Map<String, Media> media = Map.of("a.png", Specimen.png("a.png", 9, 9));
        Block figure = new Block.Figure(
                new Inline.Image("a.png", new Alt.Decorative(), null, Attributes.NONE, AT),
                List.of(),
                Attributes.NONE,
                AT);
        assertEquals(
                List.of(),
                TagText.read(Pdfs.of(Editions.of(media, "en", "ltr", figure))).all("Figure"));
    }

    @Test
    void drawingThatRefersToTheOutsideIsRefusedAndNothingIsRead() {
        String drawing = """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10">
                  <image xlink:href="file:///etc/hostname" width="10" height="10"/></svg>
                """;
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(drawn(drawing), Pdfs.THEME);
        assertTrue(outcome.value().isEmpty());
        assertEquals(Code.IMAGE_INVALID, outcome.findings().getFirst().code());
        assertTrue(outcome.findings().getFirst().message().contains("file:///etc/hostname"));
    }

    @Test
    void drawingWithScriptForeignFontAndLinkIsDrawnWithoutThem() {
        String drawing = """
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="60"
                     onload="alert(1)"><script>alert(2)</script>
                  <style>text { font-family: Comic Sans MS, cursive }</style>
                  <a xlink:href="https://example.org/"><text x="5" y="30" style="font-family:'Comic Sans MS'">Drawn ε</text></a>
                </svg>
                """;
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(drawn(drawing), Pdfs.THEME);
        assertEquals(List.of(), outcome.findings());
        TagText.Element figure = TagText.read(outcome.value().orElseThrow().bytes())
                .all("Figure")
                .getFirst();
        assertTrue(figure.text().contains("Drawn"), figure.text());
    }

    @Test
    void linksInADrawingAreThoseOfSvg2OrOfSvg1AndTheNewerOnesCount() {
        String drawing = """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="200" height="60">
                  <defs><text id="a" x="5" y="30">Alpha</text><text id="b" x="5" y="30">Beta</text></defs>
                  <use %s/></svg>
                """;
        for (String link : List.of("href='#a'", "x:href='#a'", "x:href='#b' href='#a'", "href='#a' x:href='#b'")) {
            Outcome<Rendition> outcome = Pdfs.RENDERER.render(drawn(drawing.formatted(link)), Pdfs.THEME);
            assertEquals(List.of(), outcome.findings(), link);
            String figure = TagText.read(outcome.value().orElseThrow().bytes())
                    .all("Figure")
                    .getFirst()
                    .text();
            assertTrue(figure.contains("Alpha") && !figure.contains("Beta"), link + ": " + figure);
        }
    }

    @Test
    void whatIsNoDrawingIsAFinding() {
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(drawn("<svg"), Pdfs.THEME);
        assertEquals(Code.IMAGE_INVALID, outcome.findings().getFirst().code());
    }

    private static Edition drawn(String drawing) {
        Media media = new Media("d.svg", Media.Type.SVG, drawing.getBytes(StandardCharsets.UTF_8), 200, 60);
        return Editions.of(Map.of("d.svg", media), "en", "ltr", figure("d.svg", "a drawing"));
    }

    @Test
    void themesChangeTheFoByAStyleSheetOfTheirOwn(@TempDir Path folder) throws IOException {
        Theme theme = theme(folder, """
                <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                    xmlns:fo="http://www.w3.org/1999/XSL/Format">
                  <xsl:template match="@*|node()"><xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy></xsl:template>
                  <xsl:template match="fo:flow/fo:block">
                    <xsl:copy><xsl:apply-templates select="@*"/><fo:block role="P">From the clinic ✓</fo:block>
                      <xsl:apply-templates/></xsl:copy>
                  </xsl:template>
                </xsl:stylesheet>
                """);
        Edition edition = Specimen.everything();
        byte[] pdf = Pdfs.of(edition, theme);
        assertEquals("From the clinic ✓", TagText.read(pdf).all("P").getFirst().text());
        Pdfs.assertSays(edition, pdf, theme);
    }

    @Test
    void aStyleSheetThatReadsFilesIsRefused(@TempDir Path folder) throws IOException {
        Theme theme = theme(folder, """
                <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <xsl:template match="/"><xsl:copy-of select="document('file:///etc/hostname')"/></xsl:template>
                </xsl:stylesheet>
                """);
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(Specimen.everything(), theme);
        assertTrue(outcome.value().isEmpty());
        assertTrue(outcome.hasErrors());
    }

    @Test
    void aBrokenStyleSheetIsAFinding(@TempDir Path folder) throws IOException {
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(Specimen.everything(), theme(folder, "<xsl:stylesheet/>"));
        assertEquals(Code.THEME_INVALID, outcome.findings().getFirst().code());
    }

    private static Theme theme(Path folder, String fo) throws IOException {
        Path own = Files.createDirectory(folder.resolve("clinic"));
        Files.writeString(own.resolve("tokens.yaml"), "extends: default\n");
        Files.writeString(own.resolve("fo.xsl"), fo);
        return ThemeReader.read(own.toString(), Path.of("styles")).value().orElseThrow();
    }

    @Test
    void bookmarksAreTheHeadings() throws IOException {
        Edition edition = Specimen.everything();
        try (PDDocument document = Loader.loadPDF(Pdfs.of(edition))) {
            List<String> titles = new ArrayList<>();
            collect(document.getDocumentCatalog().getDocumentOutline(), titles);
            assertEquals(edition.outline().stream().map(Edition.Entry::text).toList(), titles);
        }
    }

    private static void collect(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            collect(item, titles);
        }
    }

    @Test
    void longWordsAndBoxesHigherThanAPageAreSet() {
        List<Block> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(p("A callout that is higher than a page. ".repeat(8)));
        }
        Edition edition = Editions.of(
                p("x".repeat(400)),
                p("https://example.org/" + "a".repeat(120) + "/b?c=d"),
                new Block.CodeBlock("short\n" + "y".repeat(200) + "\n\n   indented\n", null, Attributes.NONE, AT),
                table(
                        List.of(),
                        List.of(row("A", "B")),
                        List.of(row("word ".repeat(1200).strip(), "b"))),
                new Block.Callout(Block.Callout.Kind.NOTE, List.of(), many, Attributes.NONE, AT),
                p("t", note(1, p("a long note ".repeat(500).strip())), " end"));
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(edition, Pdfs.THEME);
        assertEquals(List.of(), outcome.findings());
        Pdfs.assertSays(edition, outcome.value().orElseThrow().bytes(), Pdfs.THEME);
    }

    @Test
    void wordsOfFairleafSayTheirLanguageWhereTheArticleHasAnother() {
        Block callout = new Block.Callout(Block.Callout.Kind.NOTE, List.of(), List.of(p("Hallo")), Attributes.NONE, AT);
        Block tasks = ul(new Block.Item(List.of(p("wandelen")), true, Attributes.NONE, AT));
        TagText.Element top = TagText.read(Pdfs.of(Editions.of(Map.of(), "sv", "ltr", callout, tasks)));
        assertEquals(
                List.of("Note", "done"),
                top.all(element -> "en".equals(element.get("Lang"))).stream()
                        .map(TagText.Element::text)
                        .toList());
    }

    @Test
    void anotherSourceGivesAnotherId() throws IOException {
        try (PDDocument one = Loader.loadPDF(Pdfs.of(Specimen.everything()));
                PDDocument other = Loader.loadPDF(Pdfs.of(Editions.of(p("a"))))) {
            assertNotEquals(
                    one.getDocument().getDocumentID().getObject(0).toString(),
                    other.getDocument().getDocumentID().getObject(0).toString());
        }
    }

    private static Inline.Link link(String words, String target) {
        return new Inline.Link(inlines(words), target, null, Attributes.NONE, AT);
    }
}
