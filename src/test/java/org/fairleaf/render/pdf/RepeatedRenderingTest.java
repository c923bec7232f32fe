package org.fairleaf.render.pdf;

import static org.fairleaf.render.pdf.Editions.AT;
import static org.fairleaf.render.pdf.Editions.figure;
import static org.fairleaf.render.pdf.Editions.p;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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

/** What one document leaves behind, in fonts, tables and caches, must not show in the next. */
class RepeatedRenderingTest {

    private static final Edition FIRST = Editions.of(p("Zebra Quartz ", emphasis("Jungle")), p("✓ ειρήνη"));
    private static final Edition OTHER = Editions.of(p("abc ", emphasis("mno")), p("☐"));

    @Test
    void sameBytesOnTheHundredthRenderWhateverWasRenderedBetween(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectory(folder.resolve("other"));
        Files.writeString(own.resolve("tokens.yaml"), "extends: default\nfont: {body: DejaVu Sans}\n");
        Theme otherTheme =
                ThemeReader.read(own.toString(), Path.of("styles")).value().orElseThrow();
        PdfRenderer renderer = new PdfRenderer(Standard.UA_1);
        byte[] first = bytes(renderer, FIRST, Pdfs.THEME);
        byte[] other = bytes(renderer, OTHER, Pdfs.THEME);
        byte[] themed = bytes(renderer, FIRST, otherTheme);
        for (int i = 0; i < 32; i++) {
            assertArrayEquals(first, bytes(renderer, FIRST, Pdfs.THEME));
            assertArrayEquals(themed, bytes(renderer, FIRST, otherTheme));
            assertArrayEquals(other, bytes(renderer, OTHER, Pdfs.THEME));
        }
        assertArrayEquals(first, bytes(new PdfRenderer(Standard.UA_1), FIRST, Pdfs.THEME));
    }

    @Test
    void sameBytesFromTwoThreadsThatSetDifferentArticles() throws Exception {
        PdfRenderer renderer = new PdfRenderer(Standard.UA_1);
        byte[] first = Pdfs.of(FIRST);
        byte[] other = Pdfs.of(OTHER);
        List<Callable<byte[]>> jobs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Edition edition = i % 2 == 0 ? FIRST : OTHER;
            jobs.add(() -> bytes(renderer, edition, Pdfs.THEME));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<byte[]>> done = threads.invokeAll(jobs);
            for (int i = 0; i < done.size(); i++) {
                assertArrayEquals(i % 2 == 0 ? first : other, done.get(i).get());
            }
        }
    }

    @Test
    void aFontHoldsTheCharactersOfItsDocumentOnly() throws IOException {
        PdfRenderer renderer = new PdfRenderer(Standard.UA_1);
        bytes(renderer, FIRST, Pdfs.THEME);
        Set<String> shown = characters(bytes(renderer, OTHER, Pdfs.THEME));
        assertTrue(shown.containsAll(Set.of("c", "o", "☐")), shown.toString());
        for (String strange : List.of("Z", "Q", "z", "J", "✓", "ή")) {
            assertFalse(shown.contains(strange), strange);
        }
    }

    @Test
    void allThatIsWrongIsToldInOneGo() {
        Media broken = new Media("d.svg", Media.Type.SVG, "<svg".getBytes(StandardCharsets.UTF_8), 200, 60);
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(
                Editions.of(Map.of("d.svg", broken), "en", "ltr", p("漢"), figure("d.svg", "a drawing"), p("字 😀")),
                Pdfs.THEME);
        assertTrue(outcome.value().isEmpty());
        assertEquals(
                List.of(Code.IMAGE_INVALID, Code.GLYPH_MISSING, Code.GLYPH_MISSING, Code.GLYPH_MISSING),
                outcome.findings().stream().map(Diagnostic::code).sorted().toList());
    }

    /** The characters that the embedded fonts map their glyphs to. */
    private static Set<String> characters(byte[] pdf) throws IOException {
        Set<String> characters = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                for (COSName name : fonts.keySet()) {
                    COSStream map = fonts.getCOSDictionary(name).getCOSStream(COSName.TO_UNICODE);
                    try (InputStream in = map.createInputStream()) {
                        read(new String(in.readAllBytes(), StandardCharsets.US_ASCII), characters);
                    }
                }
            }
        }
        return characters;
    }

    private static void read(String map, Set<String> characters) {
        Matcher single =
                Pattern.compile("(?m)^<\\p{XDigit}{4}> <(\\p{XDigit}{4})>$").matcher(map);
        while (single.find()) {
            characters.add(Character.toString(Integer.parseInt(single.group(1), 16)));
        }
        Matcher range = Pattern.compile("<(\\p{XDigit}{4})> <(\\p{XDigit}{4})> <(\\p{XDigit}{4})>")
                .matcher(map);
        while (range.find()) {
            int from = Integer.parseInt(range.group(1), 16);
            int to = Integer.parseInt(range.group(2), 16);
            int first = Integer.parseInt(range.group(3), 16);
            for (int i = from; i <= to; i++) {
                characters.add(Character.toString(first + i - from));
            }
        }
    }

    private static byte[] bytes(PdfRenderer renderer, Edition edition, Theme theme) {
        return renderer.render(edition, theme).value().orElseThrow().bytes();
    }

    private static Inline emphasis(String words) {
        return new Inline.Emphasis(List.of(new Inline.Text(words, AT)), AT);
    }
}
