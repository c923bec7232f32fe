package org.fairleaf.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeReaderTest {

    private static final Path STYLES = Path.of("styles");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path styles;

    private void theme(String name, String tokens) throws IOException {
        Path folder = Files.createDirectories(styles.resolve(name));
        Files.writeString(folder.resolve("tokens.yaml"), tokens);
    }

    private Theme read(String name) {
        Outcome<Theme> outcome = ThemeReader.read(name, styles);
        assertEquals(
                List.of(),
                outcome.findings().stream().filter(Diagnostic::isError).toList());
        return outcome.value().orElseThrow();
    }

    private Diagnostic finding(String name) {
        Outcome<Theme> outcome = ThemeReader.read(name, styles);
        assertTrue(outcome.value().isEmpty());
        return outcome.findings().getFirst();
    }

    @Test
    void defaultThemeComesFromTheJarWhereThereIsNoFolder() {
        Theme fromJar = read("default");
        Theme fromFolder = ThemeReader.read("default", STYLES).value().orElseThrow();
        assertEquals(fromFolder.token("color.accent"), fromJar.token("color.accent"));
        assertEquals(fromFolder.css("epub"), fromJar.css("epub"));
        assertEquals(fromFolder.css("web"), fromJar.css("web"));
        assertEquals(fromFolder.sheet("pdf"), fromJar.sheet("pdf"));
    }

    @Test
    void ownTokensReplaceThoseOfTheThemeBelow() throws IOException {
        theme("base", "extends: default\ncolor:\n  accent: \"#111111\"\n  link: \"#222222\"\n");
        theme("brand", "extends: base\ncolor:\n  accent: \"#333333\"\n");
        Theme brand = read("brand");
        assertEquals("#333333", brand.token("color.accent"));
        assertEquals("#222222", brand.token("color.link"));
        assertEquals(read("default").token("color.text"), brand.token("color.text"));
    }

    @Test
    void tokensMayNameTokens() throws IOException {
        theme("brand", "extends: default\ncolor:\n  accent: \"#333333\"\n  link: \"{color.accent}\"\n");
        assertEquals("#333333", read("brand").token("color.link"));
    }

    @Test
    void tokenThatNamesItselfIsRefused() throws IOException {
        theme("brand", "extends: default\ncolor:\n  accent: \"{color.link}\"\n  link: \"{color.accent}\"\n");
        assertEquals(Code.THEME_INVALID, finding("brand").code());
    }

    @Test
    void themeThatExtendsItselfIsRefused() throws IOException {
        theme("a", "extends: b\n");
        theme("b", "extends: a\n");
        assertTrue(finding("a").message().contains("a → b → a"), finding("a").message());
    }

    @Test
    void missingThemeIsRefused() {
        assertEquals(Code.THEME_MISSING, finding("nowhere").code());
    }

    @Test
    void brokenYamlIsLocated() throws IOException {
        theme("brand", "extends: default\ncolor: [\n");
        assertEquals(Code.THEME_INVALID, finding("brand").code());
        assertTrue(finding("brand").position().line() >= 2, finding("brand").toString());
    }

    @Test
    void fileOutsideTheThemeIsNotRead() throws IOException {
        Files.writeString(styles.resolve("secret.txt"), "secret");
        theme("brand", "extends: default\n");
        assertNull(read("brand").file("../secret.txt"));
    }

    @Test
    void digestChangesWithEveryFileOfTheTheme() throws IOException {
        theme("brand", "extends: default\n");
        String before = read("brand").digest();
        Files.writeString(styles.resolve("brand/disclaimer.en.md"), "Words.");
        assertNotEquals(before, read("brand").digest());
    }

    @Test
    void disclaimerOfTheLanguageIsFoundForItsRegion() throws IOException {
        theme("brand", "extends: default\n");
        Files.writeString(styles.resolve("brand/disclaimer.en.md"), "Words.");
        assertEquals("Words.", read("brand").disclaimer("en-GB"));
        assertNull(read("brand").disclaimer("fr"));
    }

    @Test
    void everyFontFileIsThere() {
        Theme theme = read("default");
        assertFalse(theme.fonts().isEmpty());
        for (FontFace face : theme.fonts()) {
            assertNotNull(theme.file(face.location()), face.location());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "es", "fr"})
    void labelsOfEveryLanguageAreComplete(String lang) {
        Theme theme = read("default");
        assertEquals(lang, theme.labels(lang + "-XX").lang());
        assertEquals(
                theme.labels("en").texts().keySet(), theme.labels(lang).texts().keySet());
    }

    @Test
    void languageWithoutLabelsGetsEnglishOnes() {
        assertEquals("en", read("default").labels("tlh").lang());
    }

    @Test
    void datesAreWrittenAsTheLanguageWritesThem() {
        Theme theme = read("default");
        assertEquals("3 February 2024", theme.labels("en").date("2024-02-03"));
        assertEquals("3. Februar 2024", theme.labels("de").date("2024-02-03"));
        assertEquals("3 de febrero de 2024", theme.labels("es").date("2024-02-03"));
        assertEquals("spring 2024", theme.labels("en").date("spring 2024"));
    }
}
