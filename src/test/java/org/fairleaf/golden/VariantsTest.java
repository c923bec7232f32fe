package org.fairleaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fairleaf.publish.Renderers;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.render.pdf.TagText;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.fairleaf.theme.Variant;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the variants, read off the pages of every golden. */
class VariantsTest {

    private static final Path STYLES = Path.of("styles");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path styles;

    @TestFactory
    Stream<DynamicTest> pagesOfEveryGoldenKeepTheRulesOfEachVariant() {
        return Golden.published().stream()
                .flatMap(golden -> Arrays.stream(Variant.values())
                        .map(variant -> DynamicTest.dynamicTest(
                                golden.name() + " " + variant.key(),
                                () -> assertEquals(
                                        List.of(), Eyesight.faults(golden.pdf(variant), variant, golden.edition())))));
    }

    @Test
    void largePrintIsLaidOutAnewAndNotEnlarged() {
        Golden golden = Golden.of("every-construct");
        List<Print.Line> standard = Print.lines(Print.of(golden.pdf(Variant.STANDARD)));
        List<Print.Line> large = Print.lines(Print.of(golden.pdf(Variant.LARGE_PRINT)));
        assertNotEquals(
                standard.stream().map(Print.Line::text).limit(20).toList(),
                large.stream().map(Print.Line::text).limit(20).toList());
    }

    @Test
    void everyVariantSaysTheSame() {
        Golden golden = Golden.of("every-construct");
        String tags = said(golden, Variant.STANDARD);
        for (Variant variant : Variant.values()) {
            assertEquals(tags, said(golden, variant), variant.key());
        }
    }

    /** The tags with their words. Numbers of pages differ, and a link has an annotation for each of its lines. */
    private static String said(Golden golden, Variant variant) {
        return TagText.dump(golden.pdf(variant)).replaceAll("\\d+", "0").replaceAll("( Contents=\"[^\"]*\")\\1+", "$1");
    }

    /** The eye that looks at the pages must see each fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STANDARD    | root: {font-size: 11pt}                        | smaller than 12
            LARGE_PRINT | footnote-body: {font-size: 14pt}               | smaller than 16
            LARGE_PRINT | header: {font-size: 16pt}                      | around the text is smaller
            LARGE_PRINT | note-mark: {font-size: 90%}                    | smaller than the text
            STANDARD    | emphasis: {font-style: italic}                 | is slanted
            STANDARD    | root: {text-align: justify}                    | spaces differ
            STANDARD    | root: {line-height: "1.0"}                     | lines are too close
            DYSLEXIA    | root: {line-height: "1.3"}                     | lines are too close
            DYSLEXIA    | letters: {letter-spacing: 0em}                 | letters are not set apart
            DYSLEXIA    | page: {margin-left: 5mm, margin-right: 5mm}    | more than 70 characters
            DYSLEXIA    | root: {font-family: DejaVu Serif}              | has serifs
            """)
    void faultIsSeenOnThePages(Variant variant, String style, String words) throws IOException {
        Path brand = Files.createDirectories(styles.resolve("brand"));
        Files.writeString(brand.resolve("tokens.yaml"), """
                extends: default
                fonts:
                  DejaVu Serif: {regular: classpath:net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf}
                """);
        Path folder = brand.resolve(variant == Variant.STANDARD ? "" : "variants/" + variant.key());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pdf.yaml"), style + "\n");
        Theme theme = ThemeReader.read("brand", variant, styles).value().orElseThrow();
        Golden golden = Golden.of("every-construct");
        byte[] pdf = Renderers.of("pdf", Standard.UA_1)
                .render(golden.edition(), theme)
                .value()
                .orElseThrow()
                .bytes();
        List<String> faults = Eyesight.faults(pdf, variant, golden.edition());
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(words)), faults.toString());
    }

    @Test
    void themeOfAClinicKeepsItsColoursInEveryVariant() {
        for (Variant variant : Variant.values()) {
            Theme theme =
                    ThemeReader.read("clinic-blue", variant, STYLES).value().orElseThrow();
            assertEquals("#005a8c", theme.style("pdf", "heading-1", "color"));
        }
    }
}
