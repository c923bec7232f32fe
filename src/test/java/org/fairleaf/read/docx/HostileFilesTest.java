package org.fairleaf.read.docx;

import static org.fairleaf.read.docx.WordDocument.image;
import static org.fairleaf.read.docx.WordDocument.p;
import static org.fairleaf.read.docx.WordDocument.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that mean harm, are damaged, or are something else: a clear message, in bounded time and memory. */
class HostileFilesTest {

    private static final WordDocument GOOD = WordDocument.of(p(r("Text.")));

    private static Outcome<Imported> read(byte[] bytes) {
        return DocxReader.read(new Source("leaflet.docx", "leaflet", bytes, ArticleFolder.NONE), Tracked.REFUSE);
    }

    /** The one error of a file that cannot be read. */
    private static String refusal(byte[] bytes) {
        Outcome<Imported> outcome = read(bytes);
        assertTrue(outcome.value().isEmpty());
        assertEquals(1, outcome.findings().size(), outcome.findings().toString());
        return outcome.findings().stream().map(Diagnostic::message).findFirst().orElse("");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] compound(String entry) {
        byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
        byte[] file = new byte[2_048 + name.length];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        System.arraycopy(name, 0, file, 1_024, name.length);
        return file;
    }

    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(ascii(namesAndContents[i + 1]));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> foreign() {
        byte[] good = GOOD.bytes();
        return Stream.of(
                Arguments.of("empty", new byte[0], "it is empty"),
                Arguments.of("protected", compound("EncryptedPackage"), "protected by a password"),
                Arguments.of("old", compound("WordDocument"), "of Word before 2007 (.doc)"),
                Arguments.of("rtf", ascii("{\\rtf1 text}"), "Rich Text"),
                Arguments.of("pdf", ascii("%PDF-1.7 …"), "it is a PDF"),
                Arguments.of("flat", ascii("<?xml version=\"1.0\"?><pkg:package/>"), "single XML file"),
                Arguments.of("page", ascii("<!DOCTYPE html><html></html>"), "web page"),
                Arguments.of("text", ascii("Knee pain"), "those are zip files"),
                Arguments.of("cut off", Arrays.copyOf(good, good.length / 2), "cut off"),
                Arguments.of("some other zip", zip("a.txt", "text"), "no Word document"),
                Arguments.of("odt", zip("mimetype", "application/vnd.oasis.opendocument.text"), "no Word document"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void whatIsNoWordDocumentIsNamed(String name, byte[] bytes, String reason) {
        assertTrue(refusal(bytes).contains(reason), () -> name + ": " + refusal(bytes));
    }

    @Test
    void aSpreadsheetIsNamed() {
        WordDocument sheet = WordDocument.of("");
        sheet.part("word/document.xml", "<workbook/>");
        assertTrue(refusal(sheet.bytes()).contains("no text document"));
    }

    @Test
    void textInAFileWithinIsNoWordsLostInSilence() {
        assertTrue(refusal(WordDocument.of("<w:altChunk r:id=\"x\"/>").bytes())
                .contains("a file of another kind within it"));
    }

    @Test
    void aDocumentWithoutWordsIsRefused() {
        assertTrue(refusal(WordDocument.of(p("")).bytes()).contains("holds no words"));
    }

    @Test
    void entitiesAreNeverResolved() {
        WordDocument document = WordDocument.of("");
        document.part(
                "word/document.xml",
                "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\""
                        + WordDocument.W + "\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
        String refusal = refusal(document.bytes());
        assertTrue(refusal.contains("DOCTYPE"), refusal);
        assertFalse(refusal.contains("root:"), refusal);
    }

    @Test
    void aBombIsRefusedBeforeItIsInMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertTrue(bytes.size() < 1 << 20);
        assertEquals(
                "the Word document cannot be read: it unpacks to more than a document holds, in word/document.xml:"
                        + " more than 32 MB; allow more with --limit markup=64MB",
                refusal(bytes.toByteArray()));
    }

    /** Streamed through, it would be a gigabyte; packed it is one megabyte. */
    @Test
    void aPartOfAGigabyteIsRefusedBeforeItIsInMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            for (int i = 0; i < 1024; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        }
        assertTrue(bytes.size() < 2 << 20);
        assertTrue(
                refusal(bytes.toByteArray()).endsWith("more than 200 MB; allow more with --limit unpacked=400MB"),
                refusal(bytes.toByteArray()));
    }

    @Test
    void filesWithinTheFileAreNeitherUnpackedNorTakenForParts() {
        WordDocument document = WordDocument.of(p(r("Text.")))
                .part("word/embeddings/inner.docx", GOOD.bytes())
                .part("../../../../etc/cron.d/evil", "outside")
                .part("/tmp/evil", "outside")
                .part("..\\..\\evil", "outside");
        assertEquals("Text.", document.markdown());
        assertTrue(document.imported().document().media().isEmpty());
    }

    @Test
    void anAttributeOfMegabytesIsRead() {
        assertEquals(
                "Text.",
                WordDocument.of("<w:p w:rsidR=\"" + "0".repeat(5 << 20) + "\"><w:r><w:t>Text.</w:t></w:r></w:p>")
                        .markdown());
        String many = java.util.stream.IntStream.range(0, 5_000)
                .mapToObj(i -> " w:a" + i + "=\"\"")
                .collect(java.util.stream.Collectors.joining());
        assertTrue(refusal(WordDocument.of("<w:p" + many + "/>").bytes()).contains("more than \"200\" attributes"));
    }

    private static String table(String... rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (String row : rows) {
            table.append("<w:tr>").append(row).append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    private static String cell(String words) {
        return "<w:tc>" + p(r(words)) + "</w:tc>";
    }

    @Test
    void cellsBeyondTheLastThatHasAPlaceKeepTheirWordsAndAreTold() {
        WordDocument document =
                WordDocument.of(table(cell("x").repeat(1_000) + cell("fringe") + cell("edge"), cell("y")));
        String markdown = document.markdown();
        assertTrue(markdown.contains("fringe") && markdown.contains("edge"), "every word is there");
        assertTrue(
                document.log().toString().contains("a row has more than 1000 cells"),
                document.log().toString());
    }

    @Test
    void aTableThatIsMostlyNothingIsRefusedBeforeItIsInMemory() {
        String[] rows = new String[20_000];
        Arrays.fill(rows, cell("x"));
        rows[7] = cell("x").repeat(900);
        assertTrue(refusal(WordDocument.of(p(r("Text.")) + table(rows)).bytes())
                .contains("the table at paragraph 2 would have 20000 rows of 900 cells"));
    }

    @Test
    void thousandsOfPartsAreRefused() {
        String[] parts = new String[12_000];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = "a" + i;
            parts[i + 1] = "";
        }
        assertTrue(refusal(zip(parts)).contains("parts"));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "<w:sdt><w:sdtContent>".repeat(5_000) + p(r("x")) + "</w:sdtContent></w:sdt>".repeat(5_000);
        assertTrue(refusal(WordDocument.of(deep).bytes()).contains("nests"));
    }

    @Test
    void brokenMarkupIsRefusedWithItsLine() {
        WordDocument document = WordDocument.of("");
        document.part("word/document.xml", "<w:document xmlns:w=\"" + WordDocument.W + "\">\n<w:body>");
        assertTrue(refusal(document.bytes()).contains("word/document.xml, line 2"), refusal(document.bytes()));
    }

    @Test
    void aHundredThousandParagraphsAreRead() {
        StringBuilder body = new StringBuilder(p("Title", r("T")));
        for (int i = 0; i < 100_000; i++) {
            body.append("<w:p><w:r><w:t>Paragraph ").append(i).append("</w:t></w:r></w:p>");
        }
        Imported imported =
                read(WordDocument.of(body.toString()).bytes()).value().orElseThrow();
        assertEquals(100_000, imported.document().blocks().size());
    }

    @Test
    void whatCostsMoreWithEachRepetitionEndsAllTheSame() {
        StringBuilder body = new StringBuilder(p("Title", r("T")));
        body.append("<w:p>");
        for (int i = 0; i < 20_000; i++) {
            body.append(i % 2 == 0 ? r("<w:b/>", "a ") : r("b "))
                    .append("<w:bookmarkStart w:id=\"")
                    .append(i)
                    .append("\" w:name=\"b")
                    .append(i)
                    .append("\"/>");
        }
        body.append("</w:p>");
        for (int i = 0; i < 20_000; i++) {
            body.append("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>")
                    .append(r("entry " + i))
                    .append("</w:p>");
        }
        body.append("<w:p>")
                .append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(3_000))
                .append(r("x"))
                .append("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
                .append(r("y"))
                .append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>".repeat(3_000))
                .append("</w:p>");
        assertTrue(read(WordDocument.of(body.toString()).bytes()).value().isPresent());
    }

    @Test
    void stylesAndNumbersInACircleEnd() {
        WordDocument document = WordDocument.of(p("A", r("Text.")) + WordDocument.item(1, 0, "item"))
                .styles(
                        "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"B\"/></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"B\"/><w:basedOn w:val=\"A\"/></w:style>"
                                + "<w:style w:type=\"numbering\" w:styleId=\"N\"><w:name w:val=\"N\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
                .numbering(
                        "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"N\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        assertEquals("Text.\n\n1. item", document.markdown());
    }

    @Test
    void aNoteThatCallsItselfEnds() {
        WordDocument document = WordDocument.of(p(r("Text.") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"))
                .footnotes("<w:footnote w:id=\"1\">" + p(r("Note.") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")
                        + "</w:footnote>");
        assertEquals("Text.[^1]\n\n[^1]: Note.", document.markdown());
    }

    @Test
    void anImageIsNamedByTheImporterAndReadFromTheDocumentAlone() {
        WordDocument document = WordDocument.of(
                        p(image("i1", "descr=\"A\"")) + p(image("i2", "descr=\"B\"")) + p(image("i3", "descr=\"C\"")))
                .relate("i1", "image", "../../../../etc/passwd", false)
                .relate("i2", "image", "file:///etc/passwd", true)
                .image("i3", "media/..%2f..%2fevil.sh", Specimen.png("x", 2, 2).bytes());
        Imported imported = document.imported();
        assertTrue(
                imported.document().media().keySet().stream()
                        .allMatch(name -> name.matches("images/image\\d+\\.(?:png|jpg|svg)")),
                imported.document().media().keySet().toString());
        assertFalse(WordDocument.body(imported).contains("passwd"));
    }

    @Test
    void anImageOfAnotherTypeThanItSaysIsToldByItsContent() {
        WordDocument document = WordDocument.of(p(image("i1", "descr=\"A\"")) + p(image("i2", "descr=\"B\"")))
                .image("i1", "media/a.jpeg", Specimen.png("x", 2, 2).bytes())
                .image("i2", "media/b.png", ascii("#!/bin/sh\nrm -rf /"));
        assertEquals("![A](images/image1.png)\n\n![B](images/image2.png)", document.markdown());
        assertEquals(
                List.of("images/image1.png"),
                List.copyOf(document.imported().document().media().keySet()));
    }

    @Test
    void aDrawingWithAScriptIsNotBroughtAlong() {
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>alert(1)</script></svg>";
        WordDocument document = WordDocument.of(p(image("i1", "descr=\"A\""))).image("i1", "media/a.svg", ascii(svg));
        assertTrue(document.imported().document().media().isEmpty());
        assertTrue(
                document.log().toString().contains("it holds a script"),
                document.log().toString());
    }
}
