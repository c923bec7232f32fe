package org.fairleaf.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Writing;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.fairleaf.theme.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts in the PDF: glyphs as their script wants them, words as they are read, each in its language. */
class ScriptsTest {

    /** Ligatures, conjuncts and the form of r above its syllable. */
    @ParameterizedTest
    @CsvSource({
        "ar, Vazirmatn, لا, 1",
        "hi, NotoSansDevanagari, क्ष, 1",
        "hi, NotoSansDevanagari, कर्म, 3",
        "hi, NotoSansDevanagari, विद्या, 4"
    })
    void lettersThatMeltTogetherAreOneGlyph(String lang, String font, String word, int glyphs) throws IOException {
        assertEquals(glyphs, glyphs(lang, font, word).size(), word);
    }

    @Test
    void lettersThatJoinHaveOtherFormsThanLettersAlone() throws IOException {
        List<Integer> both = glyphs("ar", "Vazirmatn", "ع ععع");
        assertEquals(4, new HashSet<>(both).size(), "alone, initial, medial, final: " + both);
    }

    @Test
    void aVowelThatIsWrittenBehindItsConsonantStandsBeforeIt() throws IOException {
        List<Integer> glyphs = glyphs("hi", "NotoSansDevanagari", "क कि");
        assertEquals(glyphs.get(0), glyphs.get(2), "the consonant comes last in " + glyphs);
    }

    @Test
    void everyLineOfArabicIsSaidAsItIsRead() {
        String text =
                "هذا نص عربي طويل نسبيا يمتد على أكثر من سطر واحد مع كلمات English داخل النص، وأرقام 123 أيضا (بين"
                        + " قوسين) ثم 50% وكذلك 3–5 مرات. لا تؤجل الألم، والأطباء هنا لمساعدتك.";
        TagText.Element paragraph = paragraph("ar", text);
        assertEquals(text, paragraph.text());
        List<TagText.Element> lines = paragraph.all(element -> element.get("ActualText") != null);
        assertTrue(lines.size() >= 3, "an element for each line: " + lines);
        lines.forEach(line ->
                assertFalse(Objects.requireNonNull(line.get("ActualText")).isBlank()));
    }

    @ParameterizedTest
    @CsvSource({
        "ar, 'قال: «امشِ، [ثم] استرح!» (5 كغ).'",
        "he, 'בְּרֵאשִׁית (10 דקות), \"שלום\" – 5 ק״ג.'",
        "hi, 'स्वास्थ्य, क्षत्रिय: ज्ञान और विद्यार्थी; शुक्रिया।'",
        "el, 'Η φροντίδα «του» ισχίου;'",
        "ru, 'Уход за тазобедренным суставом: 5 кг.'",
        "vi, 'Chăm sóc khớp háng, tiếng Việt.'"
    })
    void textIsHeardAsItIsWritten(String lang, String text) {
        assertEquals(text, paragraph(lang, text).text());
    }

    @Test
    void decomposedLettersAreShownAsOneAndHeardAsWritten() throws IOException {
        String composed = "tiếng Việt";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertEquals(decomposed, paragraph("vi", decomposed).text());
        assertEquals(glyphs("vi", "DejaVuSans", composed), glyphs("vi", "DejaVuSans", decomposed));
    }

    @Test
    void languageLinkAndNoteInArabicStayElementsOfTheirOwn() {
        Inline.Link link = new Inline.Link(
                List.of(new Inline.Text("موقعنا", Editions.AT)),
                "https://example.org",
                null,
                Attributes.NONE,
                Editions.AT);
        Inline.Span english = new Inline.Span(
                List.of(new Inline.Text("Hip Clinic", Editions.AT)), Attributes.of(Map.of("lang", "en")), Editions.AT);
        Block paragraph = new Block.Paragraph(
                List.of(
                        new Inline.Text("راجع ", Editions.AT),
                        link,
                        new Inline.Text(" أو ", Editions.AT),
                        english,
                        new Inline.Text(".", Editions.AT)),
                Attributes.NONE,
                Editions.AT);
        TagText.Element read = TagText.read(Pdfs.of(Editions.of(Map.of(), "ar", "rtl", paragraph)))
                .all("P")
                .getFirst();
        assertEquals("راجع موقعنا أو Hip Clinic.", read.text());
        assertEquals("موقعنا", read.all("Link").getFirst().text().strip());
        assertEquals(
                "Hip Clinic",
                read.all(element -> "en".equals(element.get("Lang")))
                        .getFirst()
                        .text()
                        .strip());
    }

    @Test
    void aRightToLeftDocumentTellsReadersSo() throws IOException {
        try (PDDocument arabic = Loader.loadPDF(Pdfs.of(edition("ar", "نص")));
                PDDocument english = Loader.loadPDF(Pdfs.of(edition("en", "text")))) {
            assertEquals(
                    "R2L",
                    Objects.requireNonNull(arabic.getDocumentCatalog().getViewerPreferences())
                            .getReadingDirection());
            assertEquals(
                    "L2R",
                    Objects.requireNonNull(english.getDocumentCatalog().getViewerPreferences())
                            .getReadingDirection());
        }
    }

    @Test
    void glyphsMeanLettersAndNoPrivateCharacters() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdfs.of(edition("hi", "पृष्ठ विद्यार्थी स्वास्थ्य क्षत्रिय")))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    for (int code = 0; code < 0x2000; code++) {
                        String text = font.toUnicode(code);
                        assertTrue(
                                text == null
                                        || text.codePoints()
                                                .noneMatch(c -> Character.getType(c) == Character.PRIVATE_USE),
                                font.getName() + " " + code);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍⚕️",
                "👍🏽",
                "🇩🇪",
                "❤️‍🔥",
                "1️⃣",
                "\ud83d\udc69\u200d",
                "\ufe0f",
                "\u200d",
                "\ud83d",
                "\udc69 \ud83d",
                "𠀀",
                "𝒜"
            })
    void emojiAndHalvesOfThemAreSetOrRefusedWithTheirPlace(String odd) {
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(edition("en", "Well done " + odd + " today"), Pdfs.THEME);
        assertTrue(
                outcome.value().isPresent()
                        || outcome.findings().stream()
                                .allMatch(finding -> finding.code() == Code.GLYPH_MISSING
                                        && finding.position().equals(Editions.AT)),
                outcome.findings().toString());
    }

    @Test
    void aCharacterThatNoFontHasIsToldWithItsScriptAndWhatToAdd() {
        String told = Pdfs.RENDERER
                .render(edition("th", "ข้อสะโพก"), Pdfs.THEME)
                .findings()
                .getFirst()
                .toString();
        assertTrue(told.contains("U+0E") && told.contains("THAI CHARACTER"), told);
        assertTrue(told.contains("font.thai"), told);
    }

    @Test
    void chineseInAFontOfTheThemeBreaksBetweenCharactersAndNotBeforePunctuation(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("tokens.yaml"), """
                extends: default
                font:
                  han: Test Han
                fonts:
                  Test Han:
                    regular: han.ttf
                    bold: han.ttf
                """);
        Files.copy(Path.of("src/test/resources/fonts/DroidSansFallback-subset.ttf"), folder.resolve("han.ttf"));
        Theme theme = ThemeReader.read(folder.toString(), Variant.STANDARD, Path.of("styles"))
                .value()
                .orElseThrow();
        String text = "每天走一点路，然后休息。疼痛时请打电话给我们「诊所」。".repeat(12);
        Edition edition = edition("zh", text);
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(edition, theme);
        assertEquals(List.of(), outcome.findings());
        byte[] pdf = outcome.value().orElseThrow().bytes();
        assertEquals(text, TagText.read(pdf).all("P").getFirst().text());
        List<String> lines = new Sheets(pdf)
                .lines().stream()
                        .map(Sheets.Line::text)
                        .filter(line -> line.contains("每天") || line.contains("诊所"))
                        .toList();
        assertTrue(lines.size() > 8, lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.matches("[，。」].*")), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.endsWith("「")), lines.toString());
    }

    @Test
    void theSignOfATaskInArabicIsHeardAsItsWord() {
        Block.Item done = new Block.Item(
                List.of(new Block.Paragraph(
                        List.of(new Inline.Text("امشِ", Editions.AT)), Attributes.NONE, Editions.AT)),
                true,
                Attributes.NONE,
                Editions.AT);
        Edition edition = Editions.of(
                Map.of(), "ar", "rtl", new Block.BulletList(List.of(done), true, Attributes.NONE, Editions.AT));
        Pdfs.assertSays(edition, Pdfs.of(edition), Pdfs.THEME);
    }

    @Test
    void theSpaceBehindAnImageStaysBehindIt() {
        Inline image = new Inline.Image("dot.png", new Alt.Described("A dot"), null, Attributes.NONE, Editions.AT);
        Inline decoration = new Inline.Image("dot.png", new Alt.Decorative(), null, Attributes.NONE, Editions.AT);
        Block words = new Block.Paragraph(
                List.of(
                        new Inline.Text("Word ", Editions.AT),
                        image,
                        new Inline.Text(" ", Editions.AT),
                        decoration,
                        new Inline.Text(".", Editions.AT)),
                Attributes.NONE,
                Editions.AT);
        Edition edition = Editions.of(Map.of("dot.png", Specimen.png("dot.png", 9, 9)), "en", "ltr", words);
        Pdfs.assertSays(edition, Pdfs.of(edition), Pdfs.THEME);
    }

    private static Edition edition(String lang, String text) {
        return Editions.of(
                Map.of(),
                lang,
                Writing.direction(lang),
                new Block.Paragraph(List.of(new Inline.Text(text, Editions.AT)), Attributes.NONE, Editions.AT));
    }

    private static TagText.Element paragraph(String lang, String text) {
        return TagText.read(Pdfs.of(edition(lang, text))).all("P").getFirst();
    }

    /** The codes that the paragraph is drawn with in that font, from left to right, without spaces. */
    private static List<Integer> glyphs(String lang, String font, String text) throws IOException {
        List<Integer> codes = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(Pdfs.of(edition(lang, text)))) {
            PDPage page = pdf.getPage(0);
            List<Object> operands = new ArrayList<>();
            boolean tagged = false;
            PDFont face = null;
            for (Object token : new PDFStreamParser(page).parse()) {
                if (!(token instanceof Operator operator)) {
                    operands.add(token);
                    continue;
                }
                switch (operator.getName()) {
                    case "BDC", "BMC" -> tagged = !operands.getFirst().equals(COSName.getPDFName("Artifact"));
                    case "Tf" -> face = page.getResources().getFont((COSName) operands.getFirst());
                    case "Tj", "TJ" -> {
                        if (tagged && face != null && face.getName().matches(".*\\+" + font + "(-Regular)?")) {
                            List<Integer> here = new ArrayList<>();
                            shown(operands.getFirst(), here);
                            for (int code : here) {
                                if (!" ".equals(face.toUnicode(code))) {
                                    codes.add(code);
                                }
                            }
                        }
                    }
                    default -> {}
                }
                operands.clear();
            }
        }
        return codes;
    }

    private static void shown(Object operand, List<Integer> codes) {
        if (operand instanceof COSArray array) {
            array.forEach(part -> shown(part, codes));
        } else if (operand instanceof COSString string) {
            byte[] bytes = string.getBytes();
            for (int i = 0; i + 1 < bytes.length; i += 2) {
                codes.add((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff);
            }
        }
    }
}
