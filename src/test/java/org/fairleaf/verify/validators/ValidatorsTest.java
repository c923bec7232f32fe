package org.fairleaf.verify.validators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.render.pdf.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatorsTest {

    private static final String CLAIM = "PDF/UA-1, PDF/A-2a";

    private static List<String> messages(List<Diagnostic> findings) {
        return findings.stream().map(Diagnostic::message).toList();
    }

    @Test
    void untaggedPdfFailsBothStandardsWithTheirRulesNamed() throws IOException {
        List<String> failed = messages(Installed.verapdf(untaggedPdf(), CLAIM));
        // Both want a structure tree, metadata and embedded fonts; PDF/UA also wants all content tagged.
        for (String rule : List.of(
                "PDF/UA-1 7.1-3: ",
                "PDF/UA-1 7.1-8: ",
                "PDF/UA-1 7.1-11: ",
                "PDF/UA-1 7.21.4.1-1: ",
                "PDF/A-2a 6.6.2.1-1: ",
                "PDF/A-2a 6.7.3.3-1: ",
                "PDF/A-2a 6.2.11.4.1-1: ")) {
            assertTrue(failed.stream().anyMatch(line -> line.startsWith(rule)), rule + " not in " + failed);
        }
    }

    @Test
    void brokenRuleNamesTheFileAndThePage() throws IOException {
        Diagnostic untagged = Installed.verapdf(untaggedPdf(), CLAIM).stream()
                .filter(finding -> finding.message().startsWith("PDF/UA-1 7.1-3: "))
                .findFirst()
                .orElseThrow();
        assertEquals(Position.of("a.pdf"), untagged.position());
        assertEquals(Code.VALIDATOR_PDF, untagged.code());
        assertTrue(untagged.message().contains("(page 1)"), untagged.message());
    }

    @Test
    void fileThatIsNoPdfIsAFindingNotAnException() {
        List<Diagnostic> failed = Installed.verapdf("no PDF at all".getBytes(StandardCharsets.UTF_8), CLAIM);
        assertEquals(1, failed.size(), failed.toString());
        assertTrue(failed.getFirst().message().startsWith("veraPDF cannot read the file"), failed.toString());
    }

    @Test
    void goodEpubPasses() throws IOException {
        assertEquals(List.of(), Installed.epubcheck(epub(true, true), "good.epub"));
    }

    @Test
    void epubWithoutTitleAndLanguageFailsAtItsPlaceInTheEpub() throws IOException {
        List<String> messages = messages(Installed.epubcheck(epub(false, true), "bad.epub"));
        for (String element : List.of("dc:title", "dc:language")) {
            assertTrue(
                    messages.stream()
                            .anyMatch(line -> line.startsWith("EPUBCheck RSC-005: ")
                                    && line.contains(element)
                                    && line.contains("(book.opf:5:")),
                    messages.toString());
        }
    }

    @Test
    void warningsCountToo() throws IOException {
        List<String> messages = messages(Installed.epubcheck(epub(true, false), "warned.epub"));
        assertEquals(1, messages.size(), messages.toString());
        assertTrue(messages.getFirst().startsWith("EPUBCheck RSC-017: "), messages.toString());
    }

    @Test
    void truncatedEpubIsAFindingNotAnException() throws IOException {
        byte[] whole = epub(true, true);
        List<Diagnostic> failed = Installed.epubcheck(Arrays.copyOf(whole, whole.length / 2), "short.epub");
        assertFalse(failed.isEmpty());
        assertTrue(failed.stream().allMatch(finding -> finding.position().path().equals("short.epub")));
    }

    @Test
    void versionsAreKnown() {
        Validators validators = Validators.in(Installed.FOLDER);
        assertTrue(validators.verapdf().orElseThrow().version().matches("\\d+\\.\\d+\\.\\d+"));
        assertTrue(validators.epubcheck().orElseThrow().version().matches("\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void folderWithoutJarsHasNoValidators(@TempDir Path empty) {
        assertTrue(Validators.in(empty).verapdf().isEmpty());
        assertTrue(Validators.in(empty).epubcheck().isEmpty());
    }

    @Test
    void everyStandardThatAPdfMayClaimIsKnown() {
        for (Standard standard : Standard.values()) {
            assertTrue(VeraPdf.knows(standard.claim()), standard.claim());
        }
    }

    @Test
    void validatorsLeaveTheProductsXmlAlone() throws IOException {
        Properties before = (Properties) System.getProperties().clone();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Installed.verapdf(untaggedPdf(), CLAIM);
        Installed.epubcheck(epub(true, true), "good.epub");
        assertEquals(before, System.getProperties());
        assertSame(loader, Thread.currentThread().getContextClassLoader());
        for (Object factory : List.of(
                SAXParserFactory.newInstance(),
                DocumentBuilderFactory.newInstance(),
                TransformerFactory.newInstance())) {
            assertTrue(factory.getClass().getName().startsWith("com.sun.org.apache."), factory.toString());
        }
    }

    private static byte[] untaggedPdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Untagged");
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /**
     * The smallest EPUB.
     *
     * @param described whether the package has a title and a language
     * @param titled whether its document has a title, whose absence is a warning
     */
    private static byte[] epub(boolean described, boolean titled) throws IOException {
        String description = described ? "<dc:title>Hip</dc:title><dc:language>en</dc:language>" : "";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("META-INF/container.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
                <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/>
                </rootfiles></container>
                """);
        files.put("book.opf", """
                <?xml version="1.0" encoding="UTF-8"?>
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
                <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:identifier id="id">urn:uuid:00000000-0000-4000-8000-000000000000</dc:identifier>%s
                <meta property="dcterms:modified">2024-05-01T00:00:00Z</meta></metadata>
                <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
                <spine><itemref idref="nav"/></spine></package>
                """.formatted(description));
        files.put("nav.xhtml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
                <head>%s</head>
                <body><nav epub:type="toc"><ol><li><a href="nav.xhtml">Hip</a></li></ol></nav></body></html>
                """.formatted(titled ? "<title>Hip</title>" : ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 checksum = new CRC32();
            checksum.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(checksum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
