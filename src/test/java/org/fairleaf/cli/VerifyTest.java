package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fairleaf.Specimen;
import org.fairleaf.verify.validators.Installed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users meet of verifying: faults put into published files, and what {@code verify} says of them. */
class VerifyTest {

    private static final String ARTICLE = """
            ---
            title: A small article
            lang: en
            disclaimer: Not a substitute for advice.
            ---

            Some text with a note.^[The note.]

            ![A red square](a.svg)
            """;

    private static final String DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
            + "<rect width='9' height='9' fill='#c00'/></svg>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path article;

    private record Ran(int code, String out, String err) {}

    private static Ran fairleaf(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private Ran run(String command, Path what, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, what.toString()));
        arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        List<String> rest = List.of(more);
        if (!rest.contains("--validators")) {
            arguments.addAll(List.of("--validators", Installed.FOLDER.toString()));
        }
        arguments.addAll(rest);
        return fairleaf(arguments.toArray(String[]::new));
    }

    private Ran publish(String formats, String... more) {
        return run(
                "publish",
                article,
                Stream.concat(Stream.of("--to", formats), Arrays.stream(more)).toArray(String[]::new));
    }

    private Ran verify(String... more) {
        return run("verify", article, more);
    }

    private Path published(String name) {
        return folder.resolve("out/small").resolve(name);
    }

    /** What the report says of the files. */
    private String formats() throws IOException {
        return report().substring(0, report().indexOf("\"diagnostics\""));
    }

    private String report() throws IOException {
        return Files.readString(published("report.json"));
    }

    /** What the tests of several formats have in common: one error or more, told at the right places, and no trace. */
    private static void assertFound(Ran ran, String... wanted) {
        assertEquals(Exit.ERRORS, ran.code(), ran.err());
        for (String each : wanted) {
            assertTrue(ran.err().contains(each), "no " + each + " in\n" + ran.err());
        }
        assertFalse(ran.err().contains("\tat "), ran.err());
    }

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(folder.resolve("small.md"), ARTICLE);
        Files.writeString(folder.resolve("a.svg"), DRAWING);
    }

    @Test
    void goodFilesPassEachInALineThatSaysWhatWasChecked() {
        publish("pdf,epub,docx,txt");
        Ran ran = verify();
        assertEquals("", ran.err());
        assertEquals(Exit.DONE, ran.code());
        List<String> lines = ran.out().lines().toList();
        assertEquals(4, lines.size(), ran.out());
        assertTrue(
                lines.get(0).startsWith(published("small.pdf") + ": passed (veraPDF 1.")
                        && lines.get(0).contains(": PDF/UA-1, PDF/A-2a; Fairleaf "),
                ran.out());
        assertTrue(lines.get(1).startsWith(published("small.epub") + ": passed (EPUBCheck 5."), ran.out());
        assertTrue(lines.get(2).startsWith(published("small.docx") + ": passed (Fairleaf "), ran.out());
        assertTrue(lines.get(3).startsWith(published("small.txt") + ": passed (Fairleaf "), ran.out());
    }

    @Test
    void everyVariantAndTheStandardThatTheReportNamesAreVerified() {
        publish("pdf", "--variant", "standard,large-print", "--pdf", "ua-2");
        Ran ran = verify("--jobs", "1");
        assertEquals(Exit.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("small-large-print.pdf: passed (veraPDF "), ran.out());
        assertEquals(2, ran.out().split("PDF/UA-2, PDF/A-4, WTPDF 1.0", -1).length - 1, ran.out());
    }

    @Test
    void pdfThatHasLostADescriptionFailsAtTheImagesLineAndByItsStandard() throws IOException {
        publish("pdf");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(published("small.pdf")))) {
            for (COSObject object : pdf.getDocument().getObjectsByType(COSName.getPDFName("StructElem"))) {
                if (object.getObject() instanceof COSDictionary element
                        && "Figure".equals(element.getNameAsString(COSName.S))) {
                    element.removeItem(COSName.ALT);
                }
            }
            pdf.save(published("small.pdf").toFile());
        }
        assertFound(
                verify(),
                published("small.pdf") + ": error: OUTPUT-CHANGED: ",
                article + ":9",
                "in small.pdf, ",
                published("small.pdf") + ": error: VALIDATOR-PDF: PDF/UA-1 7.3-1: ");
    }

    @Test
    void truncatedFilesOfEveryFormatAreFindingsAndNeverATrace() throws IOException {
        publish("pdf,epub,docx");
        for (String name : List.of("small.pdf", "small.epub", "small.docx")) {
            byte[] whole = Files.readAllBytes(published(name));
            Files.write(published(name), Arrays.copyOf(whole, whole.length / 2));
        }
        assertFound(
                verify(),
                published("small.pdf") + ": error: VALIDATOR-PDF: ",
                published("small.epub") + ": error: VALIDATOR-EPUB: EPUBCheck PKG-",
                published("small.docx") + ": error: OUTPUT-CHANGED: ",
                published("small.docx") + ": error: DOCX-UNREADABLE: ");
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, Some text, No text", "word/footnotes.xml, The note., Another remark."})
    void wordDocumentChangedByHandIsToldAtTheLineOfTheChange(String part, String old, String with) throws IOException {
        publish("docx");
        rewrite(published("small.docx"), part, old, with);
        assertFound(verify(), published("small.docx") + ": error: OUTPUT-CHANGED: ", article + ":7", "in small.docx, ");
    }

    @Test
    void wordMissingFromThePlainTextIsToldAtItsLine() throws IOException {
        publish("txt");
        Path text = published("small.txt");
        Files.writeString(text, Files.readString(text).replace("Some text with", "Some with"));
        assertFound(verify(), text + ": error: OUTPUT-CHANGED: ", article + ":7", "in small.txt, ");
    }

    @Test
    void filesOlderThanTheirSourceAreToldAndNotComparedWithIt() throws IOException {
        publish("txt,pdf");
        Files.writeString(article, ARTICLE.replace("Some text", "Other text"));
        Ran ran = verify();
        assertFound(
                ran, article + ": error: OUTPUT-STALE: small.md has changed since ", "hint: publish the article again");
        assertEquals(1, ran.err().split(": error: ", -1).length - 1, ran.err());
        assertTrue(ran.out().contains("small.pdf: passed what was checked (veraPDF "), ran.out());

        publish("txt,pdf");
        assertEquals(Exit.DONE, verify().code());
        Files.writeString(folder.resolve("a.svg"), DRAWING.replace("#c00", "#0c0"));
        assertFound(verify(), "OUTPUT-STALE: a.svg has changed since ");
    }

    @Test
    void themeThatIsNotWhatItWasIsTold() throws IOException {
        Path brand = Files.createDirectories(folder.resolve("brand"));
        Files.writeString(brand.resolve("tokens.yaml"), "extends: default\ncolor:\n  accent: \"#7a1f5c\"\n");
        publish("txt", "--theme", brand.toString());
        assertEquals(Exit.DONE, verify("--theme", brand.toString()).code());
        assertFound(verify("--theme", "default"), "OUTPUT-STALE: the theme default is not what it was");
    }

    @Test
    void fileThatTheReportNamesAndThatIsGoneIsAnError() throws IOException {
        publish("txt,html");
        Files.delete(published("small.txt"));
        Ran ran = verify();
        assertFound(ran, published("small.txt") + ": error: OUTPUT-MISSING: ");
        assertTrue(ran.out().contains("small.txt: missing"), ran.out());
    }

    @Test
    void articleOfWhichNothingIsPublishedIsAnErrorAndSoIsADamagedReport() throws IOException {
        assertFound(verify(), article + ": error: NOT-PUBLISHED: ");
        publish("txt");
        Files.writeString(published("report.json"), "{ \"formats\": [");
        assertFound(verify(), published("report.json") + ": error: NOT-PUBLISHED: ");
    }

    @Test
    void withoutTheValidatorsItIsSaidThatTheirPartWasNotChecked() throws IOException {
        publish("pdf,epub");
        String none = folder.resolve("none").toString();
        Ran ran = verify("--validators", none);
        assertEquals(Exit.DONE, ran.code(), ran.err());
        assertTrue(ran.err().contains("small.pdf: warning: NOT-CHECKED: veraPDF is not there"), ran.err());
        assertTrue(ran.err().contains("small.epub: warning: NOT-CHECKED: EPUBCheck is not there"), ran.err());
        assertTrue(ran.err().contains("hint: run ./fairleaf with a network connection"), ran.err());
        assertTrue(
                ran.out().contains("passed what was checked (veraPDF: PDF/UA-1, PDF/A-2a, not checked; "), ran.out());
        String json =
                verify("--validators", none, "--diagnostics", "json", "--quiet").err();
        assertTrue(json.startsWith("[") && json.contains("\"code\" : \"NOT-CHECKED\""), json);
    }

    @Test
    void publishedFileIsVerifiedAgainstTheArticleThatItsReportNames() throws IOException {
        publish("pdf,txt");
        Path text = published("small.txt");
        Ran good = run("verify", text, "--source", folder.toString());
        assertEquals("", good.err());
        assertEquals(1, good.out().lines().count(), good.out());
        Files.writeString(text, Files.readString(text).replace("Some text with", "Some with"));
        assertFound(run("verify", text, "--source", folder.toString()), folder.resolve("small.md") + ":7");
        assertFound(run("verify", folder.resolve("out"), "--source", folder.toString()), "in small.txt, ");
    }

    @Test
    void fileWithoutAReportIsVerifiedAloneAndThatIsSaid() throws IOException {
        publish("pdf,docx");
        for (String name : List.of("small.pdf", "small.docx")) {
            Path copy = Files.copy(published(name), folder.resolve(name));
            Ran ran = run("verify", copy);
            assertEquals(Exit.DONE, ran.code(), ran.err());
            assertTrue(
                    ran.err().contains(copy + ": warning: NOT-CHECKED: it was not checked whether the file agrees"),
                    ran.err());
            assertTrue(ran.out().startsWith(copy + ": passed what was checked ("), ran.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.epub", "a.docx", "a.txt"})
    void foreignFileIsAnErrorOfThatFile(String name) throws IOException {
        Path foreign = Files.write(folder.resolve(name), new byte[] {(byte) 0xff, 0, 1, 2, (byte) 0xfe});
        assertFound(run("verify", foreign), foreign + ": error: ");
    }

    @Test
    void articleOfTheSameNameWithOtherWordsIsNotTakenForTheOneThatWasPublished() throws IOException {
        publish("txt");
        Path other = Files.createDirectories(folder.resolve("sources/a"));
        Files.writeString(other.resolve("a.md"), ARTICLE);
        Path same = Files.createDirectories(folder.resolve("sources/small"));
        Files.writeString(folder.resolve("sources/small.md"), ARTICLE.replace("Some", "Other"));
        Files.writeString(same.resolve("small.md"), ARTICLE);
        Files.writeString(same.resolve("a.svg"), DRAWING);
        Ran ran = run(
                "verify",
                published("small.txt"),
                "--source",
                folder.resolve("sources").toString());
        assertEquals("", ran.err());
        assertEquals(Exit.DONE, ran.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify nowhere.pdf", "verify nowhere.md", "verify --jobs 0", "verify --odd"})
    void wrongCommandLineIsTwo(String line) {
        Ran ran = fairleaf(line.split(" "));
        assertEquals(Exit.USAGE, ran.code(), ran.err());
    }

    @Test
    void publishSaysInItsReportWhatWasCheckedByWhichVersion() throws IOException {
        Files.writeString(article, ARTICLE.replace("---\n\n", Specimen.IMPRINT + "---\n\n"));
        publish("pdf,epub,docx,txt");
        assertFalse(formats().contains("\"passed\""), report());
        assertTrue(report().contains("\"result\" : \"not checked\"") && report().contains("\"lost\" : ["), report());

        Ran ran = publish("pdf,epub,docx,txt", "--verify");
        assertEquals("", ran.err());
        assertTrue(ran.out().contains("→") && ran.out().contains(", verified"), ran.out());
        assertFalse(formats().contains("not checked"), formats());
        assertTrue(report().replaceAll("\\s+", " ").contains("\"tool\" : \"veraPDF\", \"version\" : \"1."), report());

        assertTrue(publish("pdf,epub,docx,txt", "--verify").out().contains("unchanged"));
        assertTrue(publish("pdf,epub,docx,txt").out().contains("unchanged"), "verified files need not be made anew");
    }

    @Test
    void whatWasNotCheckedForWantOfAValidatorIsCheckedNextTime() throws IOException {
        Ran without = publish(
                "pdf", "--verify", "--validators", folder.resolve("none").toString());
        assertEquals(Exit.DONE, without.code());
        assertTrue(
                without.err().contains("NOT-CHECKED") && without.out().contains("not verified in all"), without.out());
        assertTrue(formats().contains("\"not checked\"") && report().contains("\"passed\""), report());
        assertFalse(publish("pdf").err().contains("NOT-CHECKED"));
        assertTrue(publish("pdf", "--verify").out().contains(", verified"));
        assertFalse(formats().contains("\"not checked\""), report());
    }

    @Test
    void fileThatDoesNotSayWhatTheArticleSaysIsNotPublishedAndWhatWasStays() throws IOException {
        publish("pdf,txt");
        byte[] before = Files.readAllBytes(published("small.pdf"));
        String report = report();
        Path brand = Files.createDirectories(folder.resolve("brand"));
        Files.writeString(brand.resolve("tokens.yaml"), "extends: default\n");
        Files.writeString(brand.resolve("fo.xsl"), """
                <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                <xsl:template match="@*|node()"><xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy></xsl:template>
                <xsl:template match="text()[contains(., 'Some text with')]">No text with a note.</xsl:template>
                </xsl:stylesheet>
                """);
        Ran ran = publish("pdf,txt", "--verify", "--theme", brand.toString());
        assertFound(ran, article + ":7", "in small.pdf, ");
        assertTrue(ran.out().contains("not published"), ran.out());
        assertArrayEquals(before, Files.readAllBytes(published("small.pdf")));
        assertEquals(report, report());
    }

    /** Replaces words in one part of a zip file. */
    private static void rewrite(Path file, String part, String old, String with) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    assertTrue(text.contains(old), text);
                    bytes = text.replace(old, with).getBytes(StandardCharsets.UTF_8);
                }
                zip.write(bytes);
            }
        }
        Files.write(file, out.toByteArray());
    }
}
