package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fairleaf theme}: what it lists, shows and refuses. */
class ShowThemeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path brand;

    private record Ran(int code, String out, String err) {}

    private static Ran theme(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all =
                Stream.concat(Stream.of("theme"), Arrays.stream(arguments)).toArray(String[]::new);
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Ran(code, out.toString(), err.toString());
    }

    private String brand(String tokens) throws IOException {
        Files.writeString(brand.resolve("tokens.yaml"), "extends: default\n" + tokens);
        return brand.toString();
    }

    @Test
    void withoutANameItListsTheThemesAndMarksTheDefault() {
        Ran ran = theme();
        assertEquals(Exit.DONE, ran.code());
        assertTrue(ran.out().contains("clinic-blue: styles/clinic-blue\n"), ran.out());
        assertTrue(ran.out().contains("plain: styles/plain\n"), ran.out());
        assertTrue(ran.out().contains("default: styles/default (used where nothing else is named)\n"), ran.out());
    }

    @Test
    void tokensAreShownWithTheirFilesAndContrasts() {
        Ran ran = theme("clinic-blue");
        assertEquals(Exit.DONE, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("Theme clinic-blue: styles/clinic-blue, over styles/default"), ran.out());
        assertTrue(
                ran.out()
                        .contains("  accent: #005a8c; contrast 7.3 on background, 6.7 on surface."
                                + " From styles/clinic-blue/tokens.yaml:8\n"),
                ran.out());
        assertTrue(ran.out().contains("  body: Atkinson Hyperlegible. From styles/default/tokens.yaml:"), ran.out());
        assertFalse(ran.out().contains("\u001b"), "no colour but on a terminal");
    }

    @Test
    void faultsOfEveryVariantAreShownAndTheExitCodeSaysSo() throws IOException {
        String name = brand("color:\n  link: \"#999999\"\n");
        Path large = Files.createDirectories(brand.resolve("variants/large-print"));
        Files.writeString(large.resolve("tokens.yaml"), "size: {small: 14pt}\n");
        Ran ran = theme(name);
        assertEquals(Exit.ERRORS, ran.code());
        assertTrue(ran.err().contains("tokens.yaml:3:10: error: THEME-CONTRAST: color.link (#999999)"), ran.err());
        assertTrue(ran.err().contains("in large-print, size.small"), ran.err());
        assertTrue(ran.out().contains("2.8 on background (too low, 4.5 is needed)"), ran.out());
        assertTrue(ran.out().contains("No article can use the theme until the errors are gone."), ran.out());
    }

    @Test
    void faultsComeAsJsonToo() throws IOException {
        Ran ran = theme(brand("color:\n  link: pink\n"), "--diagnostics", "json", "--quiet");
        assertEquals(Exit.ERRORS, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().startsWith("[") && ran.err().contains("\"code\" : \"THEME-COLOR-INVALID\""), ran.err());
    }

    @Test
    void themeThatIsNotThereIsTwoAndNamesTheOneMeant() {
        Ran ran = theme("clinc-blue");
        assertEquals(Exit.USAGE, ran.code());
        assertTrue(ran.err().contains("did you mean \"clinic-blue\"?"), ran.err());
    }

    @Test
    void anArticleOfARefusedThemeIsNotPublished() throws IOException {
        Path article = brand.resolve("small.md");
        Files.writeString(article, "---\ntitle: Small\nlang: en\ndisclaimer: None.\n---\n\nText.\n");
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "publish",
                article.toString(),
                "--theme",
                brand("color:\n  text: \"#888888\"\n"),
                "--to",
                "txt",
                "--out",
                brand.resolve("out").toString());
        assertEquals(Exit.ERRORS, code);
        assertTrue(err.toString().contains("error: THEME-CONTRAST: color.text"), err.toString());
        assertFalse(Files.exists(brand.resolve("out")));
    }
}
