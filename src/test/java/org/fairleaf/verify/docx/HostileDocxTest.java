package org.fairleaf.verify.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.render.docx.DocxRenderer;
import org.junit.jupiter.api.Test;

/** Files that are damaged, of another kind or made to do harm: one located finding each, in little time and memory. */
class HostileDocxTest {

    private static final byte[] SPECIMEN = new DocxRenderer()
            .render(Specimen.everything(), Specimen.theme())
            .value()
            .orElseThrow()
            .bytes();

    private static String only(byte[] file) {
        List<Diagnostic> findings = DocxRules.check(file, "source/knee.md");
        assertEquals(1, findings.size(), findings::toString);
        assertEquals(Code.DOCX_UNREADABLE, findings.getFirst().code());
        assertEquals(Position.of("source/knee.md"), findings.getFirst().position());
        return findings.getFirst().message();
    }

    private static String onlyOf(String part, String content) {
        return only(DocxParts.of(SPECIMEN).with(part, content).bytes());
    }

    @Test
    void fileThatIsNoZipIsNamedSo() {
        assertTrue(only(new byte[0]).contains("no Word document"));
        assertTrue(only("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8)).contains("no Word document"));
    }

    @Test
    void truncatedFileIsNamedSoWhereverItEnds() {
        for (int length = 4; length < SPECIMEN.length; length += SPECIMEN.length / 23) {
            String message = only(Arrays.copyOf(SPECIMEN, length));
            assertTrue(message.contains("cut off"), message);
        }
        assertTrue(only(Arrays.copyOf(SPECIMEN, SPECIMEN.length - 1)).contains("cut off"));
    }

    @Test
    void changedByteIsSeen() {
        byte[] damaged = SPECIMEN.clone();
        damaged[SPECIMEN.length / 2] ^= 0x20;
        assertTrue(only(damaged).contains("damaged"));
    }

    @Test
    void zipOfSomethingElseIsNamedSo() {
        assertTrue(only(DocxParts.of(SPECIMEN).without("_rels/.rels").bytes()).contains("no Word document"));
        assertTrue(only(DocxParts.of(SPECIMEN).without("word/document.xml").bytes())
                .contains("no Word document"));
    }

    @Test
    void entitiesAreRefusedWhereverTheyStand() {
        String entity = "<!DOCTYPE w:x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:x xmlns:w=\"urn:w\">&a;</w:x>";
        for (String part :
                List.of("word/document.xml", "word/footnotes.xml", "word/styles.xml", "customXml/item1.xml")) {
            String message = onlyOf(part, entity);
            assertTrue(message.contains(part) && message.contains("DOCTYPE"), message);
        }
    }

    @Test
    void brokenMarkupIsNamedWithItsPartAndLine() {
        String message = onlyOf("word/document.xml", "<a>\n<b></a>");
        assertTrue(message.contains("word/document.xml, line 2"), message);
    }

    @Test
    void markupThatNestsWithoutEndIsRefused() {
        String message = onlyOf("word/document.xml", "<a>".repeat(100_000) + "</a>".repeat(100_000));
        assertTrue(message.contains("90 elements"), message);
    }

    @Test
    void zipBombIsRefusedBeforeItIsUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] nothing = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertTrue(bytes.size() < 1 << 20);
        assertTrue(only(bytes.toByteArray()).contains("word/document.xml"));
    }

    @Test
    void millionsOfElementsAreRefused() {
        String message = onlyOf("word/document.xml", "<a>" + "<b/>".repeat(1_000_001) + "</a>");
        assertTrue(message.contains("1000000 elements"), message);
    }

    @Test
    void documentOfAnotherProgramIsReadAndCalledForeign() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("Hello");
            word.write(bytes);
        }
        List<Code> codes = DocxRules.check(bytes.toByteArray(), "knee.md").stream()
                .map(Diagnostic::code)
                .toList();
        assertTrue(codes.contains(Code.DOCX_FOREIGN), codes::toString);
        assertTrue(codes.contains(Code.DOCX_HEADING_TITLE), codes::toString);
    }

    @Test
    void stylesThatAreBasedOnEachOtherEnd() {
        byte[] circle = DocxParts.of(SPECIMEN)
                .with(
                        "word/styles.xml",
                        xml -> xml.replaceFirst(
                                "(w:styleId=\"BodyText\"><w:name [^>]*><w:basedOn w:val=\")Normal", "$1BodyText"))
                .bytes();
        assertEquals(List.of(), DocxRules.check(circle, "knee.md"));
    }
}
