package org.fairleaf.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault that a theme can have is found, with its place: each test seeds one. */
class ThemeFaultsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path styles;

    private Path brand;

    @BeforeEach
    void makeFolder() throws IOException {
        brand = Files.createDirectories(styles.resolve("brand"));
    }

    private void file(String name, String text) throws IOException {
        Path file = brand.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void tokens(String text) throws IOException {
        file("tokens.yaml", "extends: default\n" + text);
    }

    private List<Diagnostic> errors(Variant variant) {
        return ThemeReader.read("brand", variant, styles).findings().stream()
                .filter(Diagnostic::isError)
                .toList();
    }

    private Diagnostic error(Variant variant) {
        List<Diagnostic> errors = errors(variant);
        assertEquals(1, errors.size(), errors.toString());
        return errors.getFirst();
    }

    private Diagnostic error() {
        return error(Variant.STANDARD);
    }

    private void assertTold(Diagnostic finding, Code code, String place, String words) {
        assertEquals(code, finding.code());
        assertEquals(brand.resolve(place).toString(), finding.position().toString());
        assertTrue(finding.toString().contains(words), finding.toString());
    }

    @ParameterizedTest
    @EnumSource
    void themeThatStatesNothingHasNoErrors(Variant variant) throws IOException {
        tokens("");
        assertEquals(List.of(), errors(variant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "clinic-blue", "plain"})
    void everyThemeThatShipsHasNoErrorsInAnyVariant(String name) {
        for (Variant variant : Variant.values()) {
            assertEquals(
                    List.of(),
                    ThemeReader.read(name, variant, Path.of("styles")).findings().stream()
                            .filter(Diagnostic::isError)
                            .toList());
        }
    }

    // Keys

    @Test
    void misspeltTokenIsLocatedWithTheOneMeant() throws IOException {
        tokens("color:\n  acent: \"#0b4f8a\"\n");
        assertTold(error(), Code.THEME_KEY_UNKNOWN, "tokens.yaml:3:3", "did you mean color.accent?");
    }

    @Test
    void themeMayHaveTokensOfItsOwnThatItUses() throws IOException {
        tokens("color:\n  brand: \"#0b4f8a\"\n  accent: \"{color.brand}\"\n");
        assertEquals(List.of(), errors(Variant.STANDARD));
    }

    @Test
    void tokenThatAStyleMisspellsIsLocatedWithTheOneMeant() throws IOException {
        tokens("");
        file("pdf.yaml", "heading-2:\n  color: \"{color.acent}\"\n");
        assertTold(error(), Code.THEME_TOKEN_UNKNOWN, "pdf.yaml:2:11", "did you mean {color.accent}?");
    }

    @Test
    void tokenThatACssFileMisspellsIsLocated() throws IOException {
        tokens("");
        file("web.css", "a { }\nh1 { color: {color.acent} }\n");
        assertTold(error(), Code.THEME_TOKEN_UNKNOWN, "web.css:2:13", "did you mean {color.accent}?");
    }

    @Test
    void misspeltStyleIsLocatedWithTheOneMeant() throws IOException {
        tokens("");
        file("pdf.yaml", "heading-22: {color: \"#000000\"}\n");
        assertTold(error(), Code.THEME_KEY_UNKNOWN, "pdf.yaml:1:1", "did you mean heading-2?");
    }

    @Test
    void themeMayStyleParagraphsOfAClass() throws IOException {
        tokens("");
        file("pdf.yaml", "paragraph-motto: {font-weight: bold}\n");
        assertEquals(List.of(), errors(Variant.STANDARD));
    }

    @Test
    void valueInPlaceOfKeysIsRefused() throws IOException {
        tokens("color: \"#000000\"\n");
        assertTold(error(), Code.THEME_INVALID, "tokens.yaml:2:1", "needs keys of its own");
    }

    @Test
    void keyThatIsThereTwiceIsRefused() throws IOException {
        tokens("color:\n  link: \"#000000\"\n  link: \"#000001\"\n");
        assertTold(error(), Code.THEME_INVALID, "tokens.yaml:4:3", "is here twice");
    }

    @Test
    void missingParentIsLocatedWithTheOneMeant() throws IOException {
        file("tokens.yaml", "extends: defualt\n");
        assertTold(error(), Code.THEME_MISSING, "tokens.yaml:1:10", "did you mean \"default\"?");
    }

    // What could exhaust a machine, or reach elsewhere

    @Test
    void tokensThatDoubleEachOtherAreRefusedBeforeTheyFillTheMemory() throws IOException {
        StringBuilder tokens = new StringBuilder("x:\n  a0: aaaaaaaaaa\n");
        for (int i = 1; i < 60; i++) {
            tokens.append("  a%d: \"{x.a%d}{x.a%d}\"%n".formatted(i, i - 1, i - 1));
        }
        tokens(tokens.toString());
        // Ten letters, doubled ten times.
        assertTold(error(), Code.THEME_INVALID, "tokens.yaml:13:9", "\"x.a10\" has more than 10000 characters");
    }

    @Test
    void tokensThatNameOneAnotherWithoutEndAreRefused() throws IOException {
        StringBuilder tokens = new StringBuilder("x:\n");
        for (int i = 20_000; i > 0; i--) {
            tokens.append("  a%d: \"{x.a%d}\"%n".formatted(i, i - 1));
        }
        tokens(tokens + "  a0: b\n");
        assertTrue(
                errors(Variant.STANDARD).stream()
                        .anyMatch(finding ->
                                finding.message().contains("defined by another, and that by another, more than 50")),
                "refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- - "})
    void filesNestedWithoutEndAreRefused(String level) throws IOException {
        file("pdf.yaml", level.repeat(20_000));
        assertTold(error(), Code.THEME_INVALID, "pdf.yaml", "it nests deeper than 50 levels");
    }

    @Test
    void filesLargerThanAnyFontAreRefusedUnread() throws IOException {
        tokens("");
        try (RandomAccessFile large =
                new RandomAccessFile(brand.resolve("pdf.yaml").toFile(), "rw")) {
            large.setLength(3L << 30);
        }
        assertTold(error(), Code.THEME_INVALID, "pdf.yaml", "more than 64 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import 'a.css';",
                "@IMPORT url(a.css);",
                "p { background: url( \"http://example.org/a.png\" ) }",
                "p { background: url(//example.org/a.png) }",
                "p::after { content: '</style>' }"
            })
    void styleSheetThatReachesElsewhereIsRefused(String css) throws IOException {
        tokens("");
        file("web.css", "p { margin: 0 }\n" + css + "\n");
        assertTrue(
                error().position()
                        .toString()
                        .startsWith(brand.resolve("web.css:2:").toString()),
                error().toString());
        assertTrue(error().message().contains("nothing is fetched"), error().message());
    }

    @Test
    void styleSheetMayHoldItsImages() throws IOException {
        tokens("");
        file("web.css", "p { background: url('data:image/png;base64,AAAA') }\n");
        assertEquals(List.of(), errors(Variant.STANDARD));
    }

    @Test
    void parentWithANameThatNoFileHasIsLocated() throws IOException {
        file("tokens.yaml", "extends: \"a\\0b\"\n");
        assertEquals(Code.THEME_MISSING, error().code());
    }

    // Colours

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#12345g", "rgb(1,2,3)", "\"\""})
    void whatIsNoColourIsRefused(String colour) throws IOException {
        tokens("color:\n  link: " + (colour.startsWith("\"") ? colour : "\"" + colour + "\"") + "\n");
        assertTold(error(), Code.THEME_COLOR_INVALID, "tokens.yaml:3:10", "#rrggbb");
    }

    @Test
    void contrastOfBlackOnWhiteIsTwentyOne() {
        assertEquals(21, Colour.BLACK.contrast(Colour.WHITE), 1e-9);
    }

    @Test
    void shortColourIsAColour() throws IOException {
        tokens("color:\n  link: \"#039\"\n");
        assertEquals(
                "#003399",
                ThemeReader.read("brand", styles).value().orElseThrow().token("color.link"));
    }

    @ParameterizedTest
    @CsvSource({
        "color, text, #777777",
        "color, muted, #808080",
        "color, link, #2f8fdd",
        "color, warning, #ff0000",
        "color, rule, #cccccc",
        "color, accent, #a0b0ff",
        "dark, link, #0b4f8a",
        "dark, rule, #333333"
    })
    void pairOfTooLittleContrastRefusesTheTheme(String set, String ink, String colour) throws IOException {
        tokens(set + ":\n  " + ink + ": \"" + colour + "\"\n");
        List<Diagnostic> errors = errors(Variant.STANDARD);
        assertTold(
                errors.getFirst(), Code.THEME_CONTRAST, "tokens.yaml:3:" + (5 + ink.length() + 1), "hint: make it #");
        assertTrue(errors.stream().allMatch(error -> error.code() == Code.THEME_CONTRAST), errors.toString());
    }

    @Test
    void contrastSaysTheRatioAndAColourThatWouldDo() throws IOException {
        tokens("color:\n  link: \"#808080\"\n");
        Diagnostic first = errors(Variant.STANDARD).getFirst();
        assertTrue(
                first.message()
                        .contains("color.link (#808080) on color.background (#ffffff) has a contrast of 3.94 to 1,"
                                + " where 4.5 to 1 is needed"),
                first.message());
        assertEquals(List.of("make it #767676 or darker"), first.hints());
    }

    @Test
    void headingsAreLargeEnoughForAContrastOfThree() throws IOException {
        tokens("color:\n  accent: \"#2f8fdd\"\n");
        assertEquals(List.of(), errors(Variant.STANDARD));
    }

    @Test
    void smallWordsInTheColourOfHeadingsNeedMoreContrast() throws IOException {
        tokens("color:\n  accent: \"#2f8fdd\"\n");
        file("pdf.yaml", "figure-caption: {color: \"{color.accent}\"}\n");
        Diagnostic first = errors(Variant.STANDARD).getFirst();
        assertTold(first, Code.THEME_CONTRAST, "tokens.yaml:3:12", "the text of figure-caption in pdf.yaml");
    }

    @Test
    void groundOfAStyleIsHeldAgainstItsWords() throws IOException {
        tokens("");
        file("docx.yaml", "code-block: {background: \"#444444\"}\n");
        assertTold(error(), Code.THEME_CONTRAST, "docx.yaml:1:27", "the text of code-block in docx.yaml");
    }

    // Fonts and labels

    @Test
    void fontFileThatIsNotThereIsRefused() throws IOException {
        tokens("fonts:\n  Clinic Sans:\n    regular: fonts/clinic.ttf\n");
        assertTold(error(), Code.THEME_FONT, "tokens.yaml:4:14", "there is no font file \"fonts/clinic.ttf\"");
    }

    @ParameterizedTest
    @CsvSource({
        "wOFF, web font",
        "ttcf, collection",
        "%PDF, no TrueType",
        "OTTO, no TrueType outlines",
        "true, lacks the table \"cmap\""
    })
    void fontFileThatCannotBeReadIsRefused(String start, String words) throws IOException {
        tokens("fonts:\n  Clinic Sans:\n    regular: clinic.ttf\n");
        file("clinic.ttf", start + "\0\0\0\0\0\0\0\0\0\0\0\0");
        assertTold(error(), Code.THEME_FONT, "tokens.yaml:4:14", words);
    }

    @Test
    void fontFileThatEndsInTheMiddleIsRefused() throws IOException {
        byte[] whole = font();
        tokens("fonts:\n  Clinic Sans:\n    regular: clinic.ttf\n");
        Files.write(brand.resolve("clinic.ttf"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertTold(error(), Code.THEME_FONT, "tokens.yaml:4:14", "ends in the middle");
    }

    @Test
    void fontThatMustNotBeEmbeddedIsRefused() throws IOException {
        byte[] font = font();
        font[os2(font) + 9] = 2;
        tokens("fonts:\n  Clinic Sans:\n    regular: clinic.ttf\n");
        Files.write(brand.resolve("clinic.ttf"), font);
        assertTold(error(), Code.THEME_FONT, "tokens.yaml:4:14", "does not allow to embed it");
    }

    private static byte[] font() throws IOException {
        return Files.readAllBytes(Path.of("styles/default/fonts/AtkinsonHyperlegible-Regular.ttf"));
    }

    private static int os2(byte[] font) {
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(font);
        for (int at = 12; ; at += 16) {
            if (buffer.getInt(at) == 0x4f532f32) {
                return buffer.getInt(at + 8);
            }
        }
    }

    @Test
    void labelsThatLackAKeyAreRefused() throws IOException {
        tokens("");
        file("labels/sw.yaml", "contents: Yaliyomo\nnotes: Maelezo\n");
        Diagnostic error = error();
        assertEquals(Code.THEME_LABELS, error.code());
        assertTrue(error.message().contains("\"sw\" lack") && error.message().contains("disclaimer"), error.message());
    }

    @Test
    void misspeltLabelIsLocatedWithTheOneMeant() throws IOException {
        tokens("");
        file("labels/en.yaml", "contnts: Contents\n");
        assertTold(error(), Code.THEME_KEY_UNKNOWN, "labels/en.yaml:1:1", "did you mean contents?");
    }

    // The rows of the table of variants

    @ParameterizedTest
    @CsvSource({"STANDARD, 11pt", "LARGE_PRINT, 15pt", "DYSLEXIA, 11.5pt", "DYSLEXIA, 15pt"})
    void bodyOfAnotherSizeIsRefused(Variant variant, String size) throws IOException {
        tokens("");
        file(folder(variant) + "tokens.yaml", "size: {body: " + size + "}\n");
        Diagnostic first = errors(variant).getFirst();
        assertTold(first, Code.VARIANT_SIZE, folder(variant) + "tokens.yaml:1:14", "size.body");
    }

    private static String folder(Variant variant) {
        return variant == Variant.STANDARD ? "" : "variants/" + variant.key() + "/";
    }

    @Test
    void sizesOfTheThemeGiveWayToThoseOfTheVariant() throws IOException {
        tokens("size:\n  body: 13pt\n  small: 12pt\ncolor:\n  accent: \"#7a1f5c\"\n");
        Theme large =
                ThemeReader.read("brand", Variant.LARGE_PRINT, styles).value().orElseThrow();
        assertEquals(List.of(), errors(Variant.LARGE_PRINT));
        assertEquals("18pt", large.style("pdf", "root", "font-size"));
        assertEquals("#7a1f5c", large.style("pdf", "heading-1", "color"));
    }

    @Test
    void sizeOfAVariantOfTheThemePrevails() throws IOException {
        tokens("");
        file("variants/large-print/tokens.yaml", "size:\n  body: 20pt\n");
        Theme large =
                ThemeReader.read("brand", Variant.LARGE_PRINT, styles).value().orElseThrow();
        assertEquals("20pt", large.style("pdf", "root", "font-size"));
        assertEquals(
                "14pt", ThemeReader.read("brand", styles).value().orElseThrow().token("size.body"));
    }

    @Test
    void smallSignIsAnErrorInLargePrintAndAWarningElsewhere() throws IOException {
        tokens("");
        file("pdf.yaml", "footer: {font-size: 13pt}\n");
        file("variants/large-print/pdf.yaml", "footer: {font-size: 16pt}\n");
        assertTold(
                error(Variant.LARGE_PRINT),
                Code.VARIANT_SIZE,
                "variants/large-print/pdf.yaml:1:21",
                "is less than the text's 18pt");
        assertEquals(List.of(), errors(Variant.STANDARD));
        assertTrue(
                ThemeReader.read("brand", styles).findings().stream()
                        .anyMatch(finding -> finding.code() == Code.VARIANT_LABEL_SIZE
                                && finding.message().contains("font-size of footer is 13pt")),
                "warned");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STANDARD    | emphasis: {font-style: italic}            | VARIANT_EMPHASIS  | slants the letters
            STANDARD    | strong: {text-decoration: underline}      | VARIANT_EMPHASIS  | underlines the words
            STANDARD    | heading-2: {text-transform: uppercase}    | VARIANT_EMPHASIS  | in capitals
            STANDARD    | term: {font-variant: small-caps}          | VARIANT_EMPHASIS  | in capitals
            DYSLEXIA    | link: {text-decoration: underline}        | VARIANT_EMPHASIS  | clear of the letters
            DYSLEXIA    | citation-emphasis: {font-style: italic}   | VARIANT_EMPHASIS  | slants the letters
            STANDARD    | root: {text-align: justify}               | VARIANT_ALIGNMENT | use start
            LARGE_PRINT | paragraph: {text-align: center}           | VARIANT_ALIGNMENT | use start
            STANDARD    | root: {hyphenate: "true"}                 | VARIANT_ALIGNMENT | divides words
            DYSLEXIA    | region-body: {column-count: "2"}          | VARIANT_ALIGNMENT | one column
            STANDARD    | root: {line-height: "1.1"}                | VARIANT_SPACING   | at least 1.2 times
            LARGE_PRINT | footnote-body: {line-height: 18pt}        | VARIANT_SPACING   | at least 1.2 times
            DYSLEXIA    | code-block: {line-height: "1.4"}          | VARIANT_SPACING   | at least 1.5 times
            DYSLEXIA    | letters: {letter-spacing: 0.01em}         | VARIANT_SPACING   | wider apart
            STANDARD    | paragraph: {space-before: 4pt}            | VARIANT_SPACING   | as a blank line
            DYSLEXIA    | page: {margin-left: 5mm, margin-right: 5mm} | VARIANT_MEASURE | 70 at most
            LARGE_PRINT | code: {font-size: 15pt}                   | VARIANT_SIZE      | less than 16pt
            STANDARD    | code: {font-size: large}                  | VARIANT_SIZE      | write a length
            LARGE_PRINT | note-mark: {font-size: 80%}               | VARIANT_SIZE      | less than 16pt
            """)
    void styleThatBreaksARuleOfTheVariantIsRefused(Variant variant, String style, Code code, String words)
            throws IOException {
        tokens("");
        file(folder(variant) + "pdf.yaml", style + "\n");
        Diagnostic error = error(variant);
        assertEquals(code, error.code());
        assertTrue(error.toString().contains(words), error.toString());
        assertTrue(error.message().startsWith("in " + variant.key() + ", "), error.message());
        assertEquals(1, error.position().line(), error.toString());
    }

    @Test
    void fontWithSerifsIsRefused() throws IOException {
        tokens("""
                font:
                  body: Clinic Serif
                fonts:
                  Clinic Serif:
                    regular: classpath:net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf
                """);
        Diagnostic first = errors(Variant.STANDARD).getFirst();
        assertEquals(Code.VARIANT_FONT, first.code());
        assertTrue(first.message().contains("has serifs"), first.message());
    }
}
