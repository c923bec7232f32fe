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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    @ValueSource(
            strings = {
                "ar", "de", "el", "es", "fr", "he", "hi", "it", "nl", "pl", "pt", "pt-br", "ro", "ru", "tr", "uk", "vi",
                "zh", "zh-hant"
            })
    void labelsOfEveryLanguageAreComplete(String lang) {
        Theme theme = read("default");
        assertEquals(lang, theme.labels(lang + "-XX").lang());
        assertEquals(
                theme.labels("en").texts().keySet(), theme.labels(lang).texts().keySet());
    }

    @Test
    void everyLabelsFileIsRead() throws IOException {
        Theme theme = read("default");
        try (Stream<Path> files = Files.list(STYLES.resolve("default/labels"))) {
            for (Path file : files.toList()) {
                String lang = file.getFileName().toString().replace(".yaml", "");
                assertEquals(lang, theme.labels(lang).lang());
            }
        }
    }

    @Test
    void labelsTakeTheSameValuesInEveryLanguage() throws IOException {
        Theme theme = read("default");
        Pattern place = Pattern.compile("\\{\\d}");
        try (Stream<Path> files = Files.list(STYLES.resolve("default/labels"))) {
            for (Path file : files.toList()) {
                String lang = file.getFileName().toString().replace(".yaml", "");
                theme.labels("en").texts().forEach((key, text) -> {
                    assertEquals(
                            places(place, text),
                            places(place, theme.labels(lang).get(key)),
                            lang + " " + key);
                    assertFalse(theme.labels(lang).get(key).isBlank(), lang + " " + key);
                });
            }
        }
    }

    private static List<String> places(Pattern place, String text) {
        return place.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void themesMayHaveLabelsInMoreLanguages() throws IOException {
        theme("clinic", "extends: default\n");
        Path labels = Files.createDirectories(styles.resolve("clinic/labels"));
        Files.copy(STYLES.resolve("default/labels/en.yaml"), labels.resolve("sw.yaml"));
        assertEquals("sw", read("clinic").labels("sw-KE").lang());
    }

    @Test
    void traditionalChineseHasLabelsOfItsOwn() {
        Theme theme = read("default");
        assertEquals("zh-hant", theme.labels("zh-TW").lang());
        assertEquals("zh-hant", theme.labels("zh-Hant-HK").lang());
        assertEquals("zh", theme.labels("zh-CN").lang());
        assertEquals("pt", theme.labels("pt-PT").lang());
        assertEquals("pt-br", theme.labels("pt-BR").lang());
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
        assertEquals("1er février 2024", theme.labels("fr").date("2024-02-01"));
        assertEquals("3 lutego 2024", theme.labels("pl").date("2024-02-03"));
        assertEquals("2024年2月3日", theme.labels("zh").date("2024-02-03"));
        assertEquals("3 בפברואר 2024", theme.labels("he").date("2024-02-03"));
        assertEquals("spring 2024", theme.labels("en").date("spring 2024"));
    }
}
