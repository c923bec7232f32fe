package org.fairleaf.verify.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.publish.Preparation;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.fairleaf.render.epub.EpubRenderer;
import org.fairleaf.render.xhtml.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule finds the fault that it is there for, and nothing in a good file. */
class EpubRulesTest {

    private static final Edition EDITION = Specimen.everything();
    private static final byte[] GOOD = epub(EDITION);

    private static byte[] epub(Edition edition) {
        return new EpubRenderer()
                .render(edition, Specimen.theme())
                .value()
                .orElseThrow()
                .bytes();
    }

    private static SequencedMap<String, byte[]> files() {
        return files(GOOD);
    }

    private static SequencedMap<String, byte[]> files(byte[] epub) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] zip(SequencedMap<String, byte[]> files, int method, LocalDateTime time) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(method);
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(SequencedMap<String, byte[]> files) {
        return zip(files, ZipEntry.STORED, LocalDateTime.of(1980, 2, 1, 0, 0));
    }

    private static byte[] with(String file, String pattern, String replacement) {
        return with(GOOD, file, pattern, replacement);
    }

    private static byte[] with(byte[] epub, String file, String pattern, String replacement) {
        SequencedMap<String, byte[]> files = files(epub);
        String before = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        String after = before.replaceFirst(pattern, replacement);
        assertNotEquals(before, after, "the fault was not seeded");
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    private static List<Code> codes(byte[] epub) {
        return EpubRules.check(epub, EDITION).stream()
                .map(Diagnostic::code)
                .distinct()
                .toList();
    }

    @Test
    void goodFileHasNoFault() {
        assertEquals(List.of(), EpubRules.check(GOOD, EDITION));
        assertEquals(List.of(), EpubRules.check(zip(files()), EDITION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "a language lost from the package ¦ package.opf ¦ ` xml:lang=\"en\"` ¦ `` ¦ EPUB_LANGUAGE",
                "another language of the publication ¦ package.opf ¦ <dc:language>en ¦ <dc:language>fr ¦ EPUB_LANGUAGE",
                "a language lost from a document ¦ article.xhtml ¦ ` xml:lang=\"en\"` ¦ `` ¦ EPUB_LANGUAGE",
                "another direction of a document ¦ article.xhtml ¦ dir=\"ltr\" ¦ dir=\"rtl\" ¦ EPUB_LANGUAGE",
                "pages that turn the wrong way ¦ package.opf ¦ <spine ¦ <spine page-progression-direction=\"rtl\" ¦ EPUB_LANGUAGE",
                "another title ¦ package.opf ¦ >Caring for ¦ >Curing ¦ EPUB_METADATA",
                "an access mode lost ¦ package.opf ¦ <meta property=\"schema:accessMode\">visual</meta> ¦ `` ¦ EPUB_METADATA",
                "words alone said not to suffice ¦ package.opf ¦ <meta property=\"schema:accessModeSufficient\">textual</meta> ¦ `` ¦ EPUB_METADATA",
                "a feature that is not there ¦ package.opf ¦ >ARIA< ¦ >MathML< ¦ EPUB_METADATA",
                "a feature not told ¦ package.opf ¦ <meta property=\"schema:accessibilityFeature\">alternativeText</meta> ¦ `` ¦ EPUB_METADATA",
                "a long description that nobody wrote ¦ package.opf ¦ >alternativeText< ¦ >longDescription< ¦ EPUB_METADATA",
                "hazards not told ¦ package.opf ¦ <meta property=\"schema:accessibilityHazard\">none</meta> ¦ `` ¦ EPUB_METADATA",
                "an empty summary ¦ package.opf ¦ (accessibilitySummary\"[^>]*>)[^<]* ¦ $1 ¦ EPUB_METADATA",
                "conformance claimed by nobody ¦ package.opf ¦ </metadata> ¦ <meta property=\"dcterms:conformsTo\" id=\"c\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta></metadata> ¦ EPUB_CONFORMANCE",
                "another identifier ¦ package.opf ¦ urn:uuid:. ¦ urn:uuid:x ¦ EPUB_IDENTITY",
                "the date of the run ¦ package.opf ¦ 2024-05-01T00:00:00Z ¦ 2031-01-01T10:00:00Z ¦ EPUB_IDENTITY",
                "a file that is listed and not there ¦ package.opf ¦ href=\"nav.xhtml\" ¦ href=\"map.xhtml\" ¦ EPUB_CONTAINER",
                "no cover ¦ package.opf ¦ ` properties=\"cover-image\"` ¦ `` ¦ EPUB_CONTAINER",
                "nothing to read ¦ package.opf ¦ (?s)<itemref.*</spine> ¦ </spine> ¦ EPUB_CONTAINER",
                "a heading of another level ¦ article.xhtml ¦ (?s)<h3([^>]*>[^<]*)</h3> ¦ <h4$1</h4> ¦ EPUB_NAVIGATION",
                "another text in the contents list ¦ nav.xhtml ¦ >References< ¦ >Sources< ¦ EPUB_NAVIGATION",
                "another text for older e-readers ¦ toc.ncx ¦ >References< ¦ >Sources< ¦ EPUB_NAVIGATION",
                "no landmarks ¦ nav.xhtml ¦ epub:type=\"landmarks\" ¦ epub:type=\"lot\" ¦ EPUB_NAVIGATION",
                "a link to nowhere ¦ nav.xhtml ¦ href=\"article.xhtml#[^\"]*\" ¦ href=\"article.xhtml#nowhere\" ¦ EPUB_LINK",
                "a mark that is no mark ¦ article.xhtml ¦ epub:type=\"noteref\" ¦ epub:type=\"ref\" ¦ EPUB_NOTE",
                "a mark without its role ¦ article.xhtml ¦ role=\"doc-noteref\" ¦ role=\"link\" ¦ EPUB_NOTE",
                "a mark with the wrong number ¦ article.xhtml ¦ >1</a> ¦ >7</a> ¦ EPUB_NOTE",
                "a mark that no e-reader opens ¦ article.xhtml ¦ >1</a> ¦ ><b>1</b></a> ¦ EPUB_NOTE",
                "a note that is no note ¦ article.xhtml ¦ epub:type=\"footnote\" ¦ epub:type=\"aside\" ¦ EPUB_NOTE",
                "a note without its role ¦ article.xhtml ¦ role=\"doc-footnote\" ¦ role=\"note\" ¦ EPUB_NOTE",
                "no way back ¦ article.xhtml ¦ role=\"doc-backlink\" ¦ role=\"link\" ¦ EPUB_NOTE",
                "a way back without words ¦ article.xhtml ¦ >Back to the text, note 1< ¦ >< ¦ EPUB_NOTE",
                "a way back to another mark ¦ article.xhtml ¦ href=\"#fnref1\" ¦ href=\"#fnref2\" ¦ EPUB_NOTE",
                "an image without alt ¦ article.xhtml ¦ (<img[^>]*) alt=\"[^\"]*\" ¦ $1 ¦ EPUB_IMAGE",
                "another description ¦ article.xhtml ¦ (<img[^>]* alt=\")[^\"]+\" ¦ $1picture\" ¦ EPUB_IMAGE",
                "a cover without words ¦ cover.xhtml ¦ alt=\"[^\"]*\" ¦ alt=\"\" ¦ EPUB_IMAGE",
                "a header cell that heads nothing ¦ article.xhtml ¦ <th scope=\"col\" ¦ <th scope=\"\" ¦ EPUB_TABLE",
                "a header cell that is none ¦ article.xhtml ¦ <th scope=\"col\"([^>]*)>([^<]*)</th> ¦ <td$1>$2</td> ¦ EPUB_TABLE",
                "a caption lost ¦ article.xhtml ¦ (?s)<caption.*?</caption> ¦ `` ¦ EPUB_TABLE",
                "a broken page ¦ article.xhtml ¦ </main> ¦ `` ¦ EPUB_UNREADABLE",
                "a page with entities ¦ article.xhtml ¦ <!DOCTYPE html> ¦ <!DOCTYPE html [<!ENTITY x \"y\">]> ¦ EPUB_UNREADABLE",
            })
    void everyFaultIsFound(String fault, String file, String pattern, String replacement, Code code) {
        List<Code> found = codes(with("EPUB/" + file, pattern, replacement));

        assertTrue(found.contains(code), fault + ": " + found);
    }

    @Test
    void evaluatorOfAnotherNameOrOfNoneIsFound() throws IOException {
        Path folder = Path.of("src/test/resources/golden/accessibility");
        Source source = new Source(
                "input.md", "input", Files.readAllBytes(folder.resolve("input.md")), ArticleFolder.of(folder));
        Edition edition = new Preparation(Path.of("styles"), null, List.of(), null, Specimen.POLICY)
                .prepare(source)
                .value()
                .orElseThrow()
                .edition();
        byte[] good = epub(edition);
        assertEquals(List.of(), EpubRules.check(good, edition));

        for (String fault : List.of(">Somebody else<", "><")) {
            byte[] bad = with(good, "EPUB/package.opf", ">Noor Haddad<", fault);
            Diagnostic finding = EpubRules.check(bad, edition).getFirst();
            assertEquals(Code.EPUB_CONFORMANCE, finding.code());
            assertEquals(7, finding.position().line());
        }
        byte[] silent = with(good, "EPUB/package.opf", "(?s)<meta property=\"dcterms:conformsTo.*?</meta>", "");
        assertEquals(
                Code.EPUB_CONFORMANCE,
                EpubRules.check(silent, edition).getFirst().code());
        byte[] short_ = with(good, "EPUB/package.opf", ">longDescription<", ">index<");
        assertEquals(
                Code.EPUB_METADATA, EpubRules.check(short_, edition).getFirst().code());
        byte[] undescribed = with(good, "EPUB/article.xhtml", " aria-details=\"[^\"]*\"", "");
        assertEquals(
                Code.EPUB_IMAGE,
                EpubRules.check(undescribed, edition).getFirst().code());
    }

    @Test
    void findingNamesThePlaceInTheSource() {
        byte[] epub = with("EPUB/article.xhtml", "epub:type=\"noteref\"", "epub:type=\"ref\"");

        Diagnostic finding = EpubRules.check(epub, EDITION).getFirst();
        assertEquals(EDITION.notes().getFirst().position(), finding.position());
        assertTrue(finding.message().contains("note 1"), finding.message());
    }

    @Test
    void fileThatIsNoEpubIsToldAsOne() {
        byte[] text = "Dear patient".getBytes(StandardCharsets.UTF_8);

        assertEquals(List.of(Code.EPUB_UNREADABLE), codes(text));
        assertEquals(List.of(Code.EPUB_UNREADABLE), codes(new byte[0]));
        for (int length = 1; length < GOOD.length; length += GOOD.length / 40) {
            assertEquals(List.of(Code.EPUB_UNREADABLE), codes(Arrays.copyOf(GOOD, length)), "cut off at " + length);
        }
    }

    @Test
    void fileThatUnpacksToMoreThanItShouldIsRefused() throws IOException {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(large, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            for (int i = 0; i < 260; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertTrue(large.size() < 1 << 20);
        SequencedMap<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 6_000; i++) {
            many.put("f" + i, new byte[0]);
        }
        for (byte[] bomb : List.of(large.toByteArray(), zip(many))) {
            assertEquals(List.of(Code.EPUB_UNREADABLE), codes(bomb));
        }
    }

    @Test
    void entitiesThatMultiplyEndTheReading() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String page = entities + "]>";
        assertEquals(
                List.of(Code.EPUB_UNREADABLE),
                codes(with(
                        with("EPUB/article.xhtml", "<!DOCTYPE html>", page),
                        "EPUB/article.xhtml",
                        "</h1>",
                        "&a11;</h1>")));
    }

    @Test
    void anotherArticlesFileIsNotThisOnes() {
        assertFalse(EpubRules.check(epub(Editions.of(Editions.paragraph(Editions.text("x")))), EDITION)
                .isEmpty());
    }

    @Test
    void compressedOrDatedFilesDifferFromRunToRun() {
        assertEquals(
                List.of(Code.EPUB_IDENTITY),
                codes(zip(files(), ZipEntry.DEFLATED, LocalDateTime.of(1980, 2, 1, 0, 0))));
        assertEquals(
                List.of(Code.EPUB_IDENTITY), codes(zip(files(), ZipEntry.STORED, LocalDateTime.of(2026, 2, 1, 0, 0))));
    }

    @Test
    void mediaTypeStandsFirst() {
        SequencedMap<String, byte[]> files = files();
        byte[] type = files.remove("mimetype");
        files.put("mimetype", type);

        assertEquals(List.of(Code.EPUB_CONTAINER), codes(zip(files)));
    }

    @Test
    void fileThatIsNotListedIsFound() {
        SequencedMap<String, byte[]> files = files();
        files.put("EPUB/more.txt", new byte[] {'x'});

        assertEquals(List.of(Code.EPUB_CONTAINER), codes(zip(files)));
    }

    @Test
    void aDrawingThatMovesIsNoHarmlessOne() {
        SequencedMap<String, byte[]> files = files();
        files.replaceAll((name, bytes) -> name.matches(".*image-\\d+\\.svg")
                ? "<svg xmlns=\"http://www.w3.org/2000/svg\"><animate attributeName=\"x\"/></svg>"
                        .getBytes(StandardCharsets.UTF_8)
                : bytes);

        assertEquals(List.of(Code.EPUB_METADATA), codes(zip(files)));
    }

    @Test
    void repeatedIdIsFound() {
        byte[] epub = with("EPUB/nav.xhtml", "<nav ", "<nav id=\"contents\" ");

        assertTrue(codes(epub).contains(Code.EPUB_LINK));
    }
}
