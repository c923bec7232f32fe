package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders with odd names, of odd kinds and at odd places: each does, or is refused with a word about it. */
class OddPlacesTest {

    private static final String ARTICLE = "---\ntitle: A title\nlang: en\ndisclaimer: No advice.\n---\n\nWords.\n";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran fairleaf(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private Ran publish(Path what, String... more) {
        return fairleaf(Stream.concat(Stream.of("publish", what.toString(), "--out", out().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path article(String name) throws IOException {
        return article(name, ARTICLE);
    }

    private Path article(String name, String text) throws IOException {
        Path file = folder.resolve("source").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void pipe(Path place) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("mkfifo", place.toString()).start().waitFor());
    }

    private List<String> published() throws IOException {
        if (!Files.isDirectory(out())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(out())) {
            return all.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void namesWithMarksOfAddressesShellsAndScriptsAreNamesAndLinked() throws IOException {
        List<String> names = new ArrayList<>(List.of(
                "with space",
                "quo'te",
                "dq\"uote",
                "ha#sh",
                "per%20cent",
                "am&p",
                "<lt>",
                "q?mark",
                "co:lon",
                "plus+x",
                "semi;colon",
                "dollar$x",
                "-lead",
                "--force",
                "dot.dot",
                "\u0627\u0644\u0633\u0643\u0631\u200f",
                "hu\u0308fte",
                "\ud83d\ude00",
                "index",
                "report",
                "con",
                "[br]",
                "{x}",
                "|",
                "\u00e9".repeat(110)));
        for (String name : names) {
            article(name + ".md");
        }
        Ran ran = publish(folder.resolve("source"), "--to", "txt,html");
        assertEquals(Exit.DONE, ran.code(), ran.err());
        assertEquals(names.stream().sorted().toList(), published());

        List<Path> pages = new ArrayList<>(List.of(out().resolve("index.html"), out().resolve("report.html")));
        for (String name : names) {
            pages.add(out().resolve(name).resolve(name.equals("report") ? "report-page.html" : "report.html"));
        }
        int links = 0;
        for (Path page : pages) {
            Matcher matcher = LINK.matcher(Files.readString(page));
            while (matcher.find()) {
                URI link = URI.create(matcher.group(1).replace("&amp;", "&"));
                if (link.getScheme() == null) {
                    links++;
                    Path target = page.resolveSibling(link.getPath());
                    assertTrue(Files.exists(target), page + " leads to " + link + ", which is not there");
                }
            }
        }
        assertTrue(links >= 5 * names.size(), links + " links");
        assertTrue(publish(folder.resolve("source"), "--to", "txt,html").out().contains(names.size() + " unchanged"));
    }

    @Test
    void namesThatNoDiskOrAddressTakesAreRefusedAndPrintedHarmlessly() throws IOException {
        for (String name :
                List.of("li\nne", "back\\good", "es\u001b[31mc", "ta\tb", "\u2028", "x".repeat(240), "Index.html")) {
            article(name + ".md");
        }
        article("good.md");
        Ran ran = publish(folder.resolve("source"), "--to", "pdf,txt", "--variant", "standard,large-print");
        assertEquals(Exit.ERRORS, ran.code());
        assertEquals(List.of("good"), published());
        assertEquals(7, ran.err().split(": error: SLUG-INVALID: ", -1).length - 1, ran.err());
        assertTrue(ran.err().contains("li\\u000ane.md: error: SLUG-INVALID"), ran.err());
        assertTrue(ran.err().contains("has 256 bytes, and 255 are allowed"), ran.err());
        assertTrue(
                (ran.err() + ran.out()).chars().noneMatch(c -> c == 0x1b || c == '\t'), "the terminal is left alone");
    }

    @Test
    void namesThatAreOneOnSomeDiskAreTwoNowhere() throws IOException {
        article("Knee.md");
        article("knee.md");
        article("hu\u0308fte.md");
        article("h\u00fcfte.md");
        Ran ran = publish(folder.resolve("source"), "--to", "txt");
        assertEquals(Exit.ERRORS, ran.code());
        assertEquals(List.of("Knee", "hu\u0308fte"), published());
        assertTrue(ran.err().contains("knee.md: error: SLUG-TAKEN: on some disks its files would replace those of"));
    }

    @Test
    void pipesDevicesAndHiddenFilesAreNoArticles() throws IOException, InterruptedException {
        article("good.md");
        article(".#good.md", "an editor's");
        article("._good.md", "\0\0");
        pipe(folder.resolve("source/pipe.md"));
        Files.createSymbolicLink(folder.resolve("source/zero.md"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("source/loop.md"), Path.of("loop.md"));
        Files.createSymbolicLink(folder.resolve("source/gone.md"), Path.of("nowhere"));
        assertEquals(Exit.DONE, publish(folder.resolve("source"), "--to", "txt").code());
        assertEquals(List.of("good"), published());
        for (String name : List.of("pipe.md", "zero.md", "loop.md", "gone.md")) {
            for (String command : List.of("publish", "check", "import")) {
                Ran ran =
                        fairleaf(command, folder.resolve("source").resolve(name).toString());
                assertEquals(Exit.USAGE, ran.code(), name);
                assertTrue(ran.err().startsWith("There is no file "), ran.err());
            }
        }
    }

    @Test
    void filesThatAnArticleNamesAreNeverPipesOrOutside() throws IOException, InterruptedException {
        Path article = article(
                "knee.md",
                ARTICLE.replace("disclaimer: No advice.", "disclaimer: file:pipe")
                                .replace(
                                        "---\n\n",
                                        "bibliography: [pipe, Refs.json, up/../../secret.bib]\nglossary: file:up/x.yaml\n"
                                                + "csl: pipe\ntheme: src\n---\n\n")
                        + "\n![a photo](Photo.PNG) ![b photo](pipe) ![c photo](zero) ![d photo](<\\\\\\\\host\\share\\x.png>)"
                        + " ![e photo](..%2Fx.png) ![f photo](<e\u202es.png>)\n");
        Files.write(article.resolveSibling("photo.png"), new byte[] {1});
        Files.writeString(article.resolveSibling("refs.json"), "[]");
        pipe(article.resolveSibling("pipe"));
        Files.createSymbolicLink(article.resolveSibling("zero"), Path.of("/dev/zero"));
        Files.createSymbolicLink(article.resolveSibling("up"), Path.of(".."));
        Ran ran = publish(article);
        assertEquals(Exit.ERRORS, ran.code());
        assertEquals(List.of(), published());
        for (String told : List.of(
                "knee.md:4:13: error: DISCLAIMER-FILE",
                "error: BIBLIOGRAPHY-MISSING: there is no file \"pipe\"",
                "hint: did you mean \"refs.json\"? Capitals and accents count",
                "error: BIBLIOGRAPHY-OUTSIDE: \"up/../../secret.bib\"",
                "knee.md:6:11: error: GLOSSARY-FILE",
                "knee.md:7:6: error: CSL-UNKNOWN",
                // A folder of the working folder, but of no theme.
                "knee.md:8:8: error: THEME-MISSING: there is no theme \"src\"",
                "knee.md:13:1: error: IMAGE-MISSING: there is no image file \"Photo.PNG\"",
                "hint: did you mean \"photo.png\"? Capitals and accents count",
                "error: IMAGE-MISSING: there is no image file \"pipe\"",
                "error: IMAGE-OUTSIDE: the image \"zero\"",
                "error: IMAGE-OUTSIDE: the image \"\\\\host\\share\\x.png\"",
                "error: IMAGE-OUTSIDE: the image \"../x.png\"",
                "there is no image file \"e\\u202es.png\"")) {
            assertTrue(ran.err().contains(told), told + "\n" + ran.err());
        }
    }

    @Test
    void anOutputFolderThatIsAFileIsToldInWordsAndNothingIsLost() throws IOException {
        Path article = article("knee.md");
        Files.writeString(out(), "mine");
        Ran ran = publish(article);
        assertEquals(Exit.FAILED, ran.code());
        assertTrue(ran.err().contains("error: OUTPUT-UNWRITABLE: the published files cannot be written: "), ran.err());
        assertTrue(ran.err().contains("is no folder") && !ran.err().contains("Exception"), ran.err());
        assertEquals("mine", Files.readString(out()));

        Files.delete(out());
        Files.createDirectories(out());
        Files.writeString(out().resolve("knee"), "mine");
        ran = publish(article);
        assertEquals(Exit.FAILED, ran.code());
        assertTrue(ran.err().contains("is no folder"), ran.err());
        assertEquals("mine", Files.readString(out().resolve("knee")));
    }

    @Test
    void anOutputFolderMayBeALink() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.createSymbolicLink(out(), real);
        assertEquals(Exit.DONE, publish(article("knee.md"), "--to", "txt").code());
        assertTrue(Files.isRegularFile(real.resolve("knee/knee.txt")));
        Files.delete(out());
        Files.createSymbolicLink(out(), folder.resolve("nowhere"));
        assertEquals(Exit.FAILED, publish(article("knee.md"), "--to", "txt").code());
    }

    @Test
    void aLinkInTheOutputFolderIsReplacedAndNotFollowed() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.createDirectories(out().resolve("knee"));
        Files.createSymbolicLink(out().resolve("knee/knee.txt"), mine);
        assertEquals(Exit.DONE, publish(article("knee.md"), "--to", "txt").code());
        assertEquals("mine", Files.readString(mine));
        assertFalse(Files.isSymbolicLink(out().resolve("knee/knee.txt")));
    }

    @Test
    void aPageOfSomebodysOwnIsKeptAndTold() throws IOException {
        Path article = article("knee.md");
        Path own = Files.createDirectories(out()).resolve("index.html");
        Files.writeString(own, "<!DOCTYPE html><html lang=en><title>Our clinic</title>");
        for (int run = 0; run < 2; run++) {
            Ran ran = publish(article, "--to", "txt");
            assertEquals(Exit.DONE, ran.code());
            assertTrue(ran.err().contains(own + ": warning: OUTPUT-FOREIGN: "), ran.err());
            assertTrue(Files.readString(own).contains("Our clinic"));
            assertTrue(Files.exists(out().resolve("report.html")), "the other page is ours");
        }
        Files.writeString(own, "");
        assertFalse(publish(article, "--to", "txt").err().contains("OUTPUT-FOREIGN"), "nothing is lost");
        assertTrue(Files.size(own) > 0);
        Files.writeString(article, ARTICLE + "\nMore words.\n");
        Files.writeString(out().resolve("report.html"), "mine");
        assertTrue(publish(article, "--to", "txt").err().contains("report.html: warning: OUTPUT-FOREIGN"));
        assertEquals("mine", Files.readString(out().resolve("report.html")));
    }

    @Test
    void whatIsPublishedNeverReplacesSources() throws IOException {
        Path article = article("knee/knee.md");
        Path original = Files.writeString(article.resolveSibling("knee.txt"), "mine");
        Ran ran = fairleaf(
                "publish", article.toString(), "--out", folder.resolve("source").toString());
        assertEquals(Exit.ERRORS, ran.code());
        assertTrue(ran.err().contains("knee.md: error: OUTPUT-AMONG-SOURCES"), ran.err());
        assertEquals("mine", Files.readString(original));
    }

    @Test
    void filesOfAnEarlierPublicationAreToldAndKept() throws IOException {
        Path article = article("knee.md");
        publish(article, "--to", "txt,html");
        byte[] page = Files.readAllBytes(out().resolve("knee/knee.html"));
        article("knee.md", ARTICLE + "\nMore words.\n");
        for (int run = 0; run < 2; run++) {
            Ran ran = publish(article, "--to", "txt");
            assertEquals(Exit.DONE, ran.code());
            assertTrue(
                    ran.err().contains("out/knee: warning: OUTPUT-OLDER: knee.html is of an earlier publication"),
                    ran.err());
        }
        assertArrayEquals(page, Files.readAllBytes(out().resolve("knee/knee.html")));
        String report = Files.readString(out().resolve("knee/report.json"));
        assertFalse(report.contains("OUTPUT-OLDER"), "a report is the same whatever was there before");
        Ran verified = fairleaf("verify", article.toString(), "--out", out().toString());
        assertTrue(verified.err().contains("OUTPUT-OLDER: knee.html"), verified.err());
        assertFalse(publish(article, "--to", "txt,html").err().contains("OUTPUT-OLDER"));
    }

    /** What a program leaves that is killed between two files. */
    @Test
    void aSetOfFilesThatIsHalfReplacedIsSeen() throws IOException {
        Path article = article("knee.md");
        publish(article, "--to", "txt,html");
        Path text = out().resolve("knee/knee.txt");
        Path page = out().resolve("knee/knee.html");
        byte[] report = Files.readAllBytes(out().resolve("knee/report.json"));
        byte[] old = Files.readAllBytes(page);
        article("knee.md", ARTICLE + "\nMore words.\n");
        publish(article, "--to", "txt,html");
        byte[] right = Files.readAllBytes(page);
        Files.write(page, old);
        Files.write(out().resolve("knee/report.json"), report);

        Ran verified = fairleaf("verify", article.toString(), "--out", out().toString());
        assertEquals(Exit.ERRORS, verified.code());
        assertTrue(verified.err().contains(text + ": error: OUTPUT-CHANGED"), verified.err());
        assertTrue(verified.err().contains("OUTPUT-STALE"), verified.err());
        Ran ran = publish(article, "--to", "txt,html");
        assertTrue(ran.out().contains("knee.md → "), ran.out());
        assertArrayEquals(right, Files.readAllBytes(page));
    }

    @Test
    void twoImportsOfOneNameNeverMix() throws IOException {
        Path first = Files.writeString(folder.resolve("a.txt"), "First words.\n");
        Path second =
                Files.writeString(Files.createDirectories(folder.resolve("b")).resolve("A.txt"), "Others.\n");
        Path target = folder.resolve("source");
        assertEquals(
                Exit.DONE,
                fairleaf("import", first.toString(), "--out", target.toString()).code());
        Ran ran = fairleaf("import", second.toString(), "--out", target.toString());
        assertEquals(Exit.ERRORS, ran.code());
        assertTrue(ran.err().contains("IMPORT-EXISTS"), ran.err());
        assertTrue(Files.readString(target.resolve("a/a.md")).contains("First words."));
        assertEquals(
                List.of("a.md", "import-log.md"),
                Arrays.stream(target.resolve("a").toFile().list()).sorted().toList());
    }
}
