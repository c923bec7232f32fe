package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fairleaf.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users meet: commands, files, messages and exit codes. */
class FairleafTest {

    private static final String GOOD = """
            ---
            title: A small article
            lang: en
            disclaimer: Not a substitute for advice.
            ---

            Some text with a note.^[The note.]
            """;

    /** Nothing is to be told of it. */
    private static final String COMPLETE = GOOD.replace("---\n\n", Specimen.IMPRINT + "---\n\n");

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

    private Path article(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Ran publish(Path what, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("publish", what.toString(), "--out", out().toString()), Stream.of(more))
                .toArray(String[]::new);
        return fairleaf(arguments);
    }

    private Path out() {
        return folder.resolve("out");
    }

    /** What is there for readers: not what Fairleaf keeps for itself. */
    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .toList()) {
                    files.put(root.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    @Test
    void publishesEveryUsualFormatAndAReport() throws IOException {
        Ran ran = publish(article("small.md", COMPLETE));
        assertEquals("", ran.err());
        assertEquals(Exit.DONE, ran.code());
        assertEquals(
                List.of(
                        "index.html",
                        "report.html",
                        "small/report.html",
                        "small/report.json",
                        "small/small.docx",
                        "small/small.epub",
                        "small/small.html",
                        "small/small.pdf",
                        "small/small.txt"),
                List.copyOf(files(out()).keySet()));
        assertTrue(ran.out().contains("pdf ") && ran.out().contains("KB"), ran.out());
        String report = Files.readString(out().resolve("small/report.json"));
        assertTrue(report.contains("\"schemaVersion\" : 1"), report);
        assertTrue(report.contains("\"file\" : \"small.epub\""), report);
    }

    @Test
    void downloadPageListsWhatWasPublishedBeforeToo() throws IOException {
        publish(article("small.md", GOOD), "--to", "txt");
        Ran ran = publish(
                article(
                        "ar.md",
                        "---\ntitle: السكري\nlang: ar\ndescription: ما يمكنك فعله\ndate: 2026-05-03\n"
                                + "reviewed: 2026-05-20\ndisclaimer: نص\n---\n\nنص.\n"),
                "--to",
                "epub,html");

        assertEquals(Exit.DONE, ran.code(), ran.err());
        String page = Files.readString(out().resolve("index.html"));
        assertTrue(page.contains("href=\"small/small.txt\" type=\"text/plain\" hreflang=\"en\""), page);
        assertTrue(page.contains("<a href=\"ar/ar.html\" hreflang=\"ar\" type=\"text/html\">السكري</a>"), page);
        assertTrue(page.contains("<p lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">ما يمكنك فعله</p>"), page);
        assertTrue(page.contains("Published: 3 May 2026") && page.contains("Last reviewed: 20 May 2026"), page);
        assertTrue(page.indexOf("A small article") < page.indexOf("السكري"));

        publish(folder.resolve("small.md"), "--to", "txt", "--force");
        assertEquals(page, Files.readString(out().resolve("index.html")));
    }

    @Test
    void damagedReportIsToldAndLeftOut() throws IOException {
        publish(article("small.md", GOOD), "--to", "txt");
        publish(article("other.md", GOOD.replace("A small article", "Another")), "--to", "txt");
        Files.writeString(out().resolve("other/report.json"), "{ \"article\": {");
        Files.createDirectories(out().resolve("stray"));
        Ran ran = publish(folder.resolve("small.md"), "--to", "txt");

        assertEquals(Exit.DONE, ran.code());
        assertTrue(ran.err().contains("warning: REPORT-UNREADABLE"), ran.err());
        String page = Files.readString(out().resolve("index.html"));
        assertTrue(page.contains("A small article") && !page.contains("Another"), page);
        assertEquals(
                "",
                publish(folder.resolve("small.md"), "--to", "txt", "--quiet").err());
    }

    @Test
    void downloadPageOffersNoFileThatIsNotThere() throws IOException {
        publish(article("small.md", GOOD), "--to", "txt,html");
        Files.delete(out().resolve("small/small.txt"));
        publish(article("broken.md", "no front matter"), "--to", "txt");

        String page = Files.readString(out().resolve("index.html"));
        assertTrue(page.contains("small.html") && !page.contains("small.txt"), page);
    }

    @Test
    void downloadPageThatCannotBeWrittenIsAFailure() throws IOException {
        Files.createDirectories(out().resolve("index.html/taken"));

        Ran ran = publish(article("small.md", GOOD), "--to", "txt");

        assertEquals(Exit.FAILED, ran.code());
        assertTrue(ran.err().contains("OUTPUT-UNWRITABLE"), ran.err());
        assertTrue(Files.exists(out().resolve("small/small.txt")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text x='5' y='20'>Hello</text>",
                "<text x='5' y='20' style='font: bold 10px/1.2 Arial, serif'>Hello</text>",
                "<style>text { font: 10px Helvetica }</style><text x='5' y='20'>Hello</text>",
                "<text x='5' y='20' font-family='Courier'>Hello</text>"
            })
    void drawingIsPublishedWhateverFontsItsTextNames(String content) throws IOException {
        article("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 30'>" + content + "</svg>");
        Ran ran = publish(article("small.md", COMPLETE + "\n![A drawing](a.svg)\n"), "--to", "pdf");
        assertEquals("", ran.err());
        assertEquals(Exit.DONE, ran.code());
    }

    @Test
    void emojiThatThePdfCannotMakeHeardIsALocatedError() throws IOException {
        Ran ran = publish(article("small.md", GOOD + "\nHello \ud83d\ude00\n"), "--to", "pdf");
        assertEquals(Exit.ERRORS, ran.code());
        assertTrue(ran.err().contains("small.md:9:1: error: GLYPH-MISSING: "), ran.err());
        assertTrue(ran.err().contains("U+1F600"), ran.err());
    }

    @Test
    void publishesOnlyTheFormatsWanted() throws IOException {
        assertEquals(0, publish(article("small.md", GOOD), "--to", "txt,fo").code());
        assertEquals(
                List.of(
                        "index.html",
                        "report.html",
                        "small/report.html",
                        "small/report.json",
                        "small/small.fo",
                        "small/small.txt"),
                List.copyOf(files(out()).keySet()));
    }

    @Test
    void everyVariantOfThePdfIsAFileOfItsOwnAndTheOtherFormatsAreWrittenOnce() throws IOException {
        Path article = article("small.md", COMPLETE);
        Ran ran = publish(article, "--to", "pdf,txt", "--variant", "large-print,dyslexia,standard");
        assertEquals("", ran.err());
        assertEquals(
                List.of(
                        "index.html",
                        "report.html",
                        "small/report.html",
                        "small/report.json",
                        "small/small-dyslexia.pdf",
                        "small/small-large-print.pdf",
                        "small/small.pdf",
                        "small/small.txt"),
                List.copyOf(files(out()).keySet()));
        assertTrue(ran.out().contains("pdf large-print "), ran.out());
        String report = Files.readString(out().resolve("small/report.json"));
        assertTrue(report.contains("\"variant\" : \"large-print\""), report);
        assertTrue(report.contains("\"variant\" : \"standard\""), report);
        assertTrue(
                publish(article, "--to", "pdf,txt", "--variant", "large-print,dyslexia,standard")
                        .out()
                        .contains("unchanged"),
                "the same again");
        assertTrue(publish(article, "--to", "pdf,txt").out().contains("→"), "other variants are another job");
    }

    @Test
    void unknownVariantIsTwoAndNamesTheOneMeant() throws IOException {
        Ran ran = publish(article("small.md", GOOD), "--variant", "standard,large-prnt");
        assertEquals(Exit.USAGE, ran.code());
        assertTrue(ran.err().contains("did you mean large-print?"), ran.err());
    }

    @Test
    void sameSourceGivesTheSameBytesInAnotherFolderLocaleAndTimeZone() throws IOException {
        publish(article("small.md", GOOD));
        Map<String, byte[]> first = files(out());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Path other = folder.resolve("elsewhere");
            Path copy = article("other place/small.md", GOOD);
            assertEquals(
                    0,
                    fairleaf("publish", copy.toString(), "--out", other.toString(), "--jobs", "1")
                            .code());
            Map<String, byte[]> second = files(other);
            assertEquals(first.keySet(), second.keySet());
            first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void errorsOfOneArticleDoNotStopAnother() throws IOException {
        article("source/bad.md", GOOD.replace("title: A small article\n", ""));
        article("source/good/good.md", GOOD);
        Ran ran = publish(folder.resolve("source"), "--to", "txt");
        assertEquals(Exit.ERRORS, ran.code());
        assertEquals(
                List.of("good/good.txt", "good/report.html", "good/report.json", "index.html", "report.html"),
                List.copyOf(files(out()).keySet()));
        assertTrue(ran.err().contains("bad.md:"), ran.err());
        assertTrue(ran.err().contains("error: TITLE-MISSING: "), ran.err());
    }

    @Test
    void endOfALongRunGathersWhatWasNotPublished() throws IOException {
        for (int i = 10; i < 30; i++) {
            String text = GOOD.replace("title: A small article", "title: Article " + i);
            article("source/a" + i + ".md", i % 10 == 5 ? text + "\nSee [it](#nowhere) and [that](#no).\n" : text);
        }
        Path source = folder.resolve("source");
        Ran ran = publish(source, "--to", "txt");
        assertEquals(Exit.ERRORS, ran.code());
        String end = "20 articles: 18 published, 2 not published:\n"
                + "  " + source.resolve("a15.md") + ":9:5: ANCHOR-MISSING, and 1 more\n"
                + "  " + source.resolve("a25.md") + ":9:5: ANCHOR-MISSING, and 1 more\n";
        assertTrue(ran.out().endsWith(end), ran.out());
        assertEquals("", publish(source, "--to", "txt", "--quiet").out());
    }

    @Test
    void earlierOutputStaysWhenTheArticleGetsAnError() throws IOException {
        Path article = article("small.md", GOOD);
        publish(article, "--to", "txt");
        Map<String, byte[]> before = files(out());
        article("small.md", GOOD + "\n<b>raw</b>\n");
        assertEquals(Exit.ERRORS, publish(article, "--to", "txt").code());
        Map<String, byte[]> after = files(out());
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Text [@nobody].                       | CITE-UNRESOLVED   | 7:7
            ![A hip](missing.png)                 | IMAGE-MISSING     | 7:1
            ![](missing.png)                      | IMAGE-ALT-MISSING | 7:1
            ![A hip](https://example.org/a.png)   | IMAGE-REMOTE      | 7:1
            ![A hip](../../a.png)                 | IMAGE-OUTSIDE     | 7:1
            ### Deep                              | HEADING-SKIPPED   | 7:1
            <div>raw</div>                        | RAW-HTML          | 7:1
            Text[^none].                          | FOOTNOTE-UNDEFINED| 7:5
            [x](#nowhere)                         | ANCHOR-MISSING    | 7:1
            [x](javascript:alert)                 | LINK-SCHEME       | 7:1
            """)
    void badInputIsALocatedErrorAndWritesNothing(String line, String code, String place) throws IOException {
        Path article = article("small.md", GOOD.replaceFirst("Some text.*\n", line.strip() + "\n"));
        Ran ran = publish(article, "--to", "txt");
        assertEquals(Exit.ERRORS, ran.code());
        assertTrue(
                ran.err().contains(article + ":" + place + ": error: " + code.strip() + ": "),
                "wanted " + code + " at " + place + " in:\n" + ran.err());
        assertTrue(ran.err().contains("\n  hint: "), ran.err());
        assertEquals(Map.of(), files(out()));
    }

    @Test
    void standardOfPdfsIsChosenToldAndPublishedAnewWhenItChanges() throws IOException {
        Path article = article("small.md", GOOD);
        publish(article, "--to", "pdf");
        assertEquals("%PDF-1.7", start("small/small.pdf"));
        assertTrue(Files.readString(out().resolve("small/report.json")).contains("\"PDF/UA-1, PDF/A-2a\""));
        assertFalse(publish(article, "--to", "pdf", "--pdf", "ua-2").out().contains("unchanged"));
        assertEquals("%PDF-2.0", start("small/small.pdf"));
        assertTrue(Files.readString(out().resolve("small/report.json")).contains("\"PDF/UA-2, PDF/A-4, WTPDF 1.0\""));
        Ran again = publish(article, "--to", "pdf", "--pdf", "ua-2");
        assertTrue(again.out().contains("unchanged"), again.out());
        byte[] pdf = Files.readAllBytes(out().resolve("small/small.pdf"));
        publish(article, "--to", "pdf", "--pdf", "ua-2", "--force");
        assertArrayEquals(pdf, Files.readAllBytes(out().resolve("small/small.pdf")));
    }

    @Test
    void standardThatDoesNotExistIsAnsweredWithThoseThatDo() {
        Ran ran = fairleaf("publish", "--pdf", "ua-3");
        assertTrue(ran.err().contains("There is no PDF standard \"ua-3\"; there are ua-1, ua-2"), ran.err());
    }

    private String start(String file) throws IOException {
        return new String(Files.readAllBytes(out().resolve(file)), 0, 8, StandardCharsets.US_ASCII);
    }

    @Test
    void unchangedArticleIsNotPublishedAgainUnlessForced() throws IOException {
        Path article = article("small.md", GOOD);
        publish(article, "--to", "txt");
        Path text = out().resolve("small/small.txt");
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(text, old);
        publish(article, "--to", "txt", "--force");
        assertNotEquals(old, Files.getLastModifiedTime(text));
        Files.writeString(text, "damaged");
        publish(article, "--to", "txt");
        assertTrue(Files.readString(text).contains("Some text"));
    }

    @Test
    void aThemeOfThreeTokensRebrandsEveryFormat() throws IOException {
        article("brand/tokens.yaml", """
                extends: default
                color:
                  accent: "#7a1f5c"
                  link: "#7a1f5c"
                size:
                  body: 15pt
                """);
        Path article = article("small.md", GOOD.replace("Some text", "# One\n\nSome [text](https://example.org/)"));
        publish(article);
        Map<String, byte[]> plain = files(out());
        assertEquals(
                0,
                publish(article, "--theme", folder.resolve("brand").toString()).code());
        Map<String, byte[]> branded = files(out());
        for (String format : List.of("pdf", "epub", "docx", "html")) {
            String name = "small/small." + format;
            assertNotEquals(
                    new String(plain.getOrDefault(name, new byte[0]), StandardCharsets.ISO_8859_1),
                    new String(branded.getOrDefault(name, new byte[0]), StandardCharsets.ISO_8859_1),
                    name);
        }
        assertTrue(new String(branded.getOrDefault("small/small.html", new byte[0]), StandardCharsets.UTF_8)
                .contains("#7a1f5c"));
    }

    @Test
    void unknownTokenIsALocatedErrorWithASuggestion() throws IOException {
        article("brand/tokens.yaml", "extends: default\ncolor:\n  link: \"{color.acent}\"\n");
        Ran ran = publish(
                article("small.md", GOOD), "--theme", folder.resolve("brand").toString());
        assertEquals(Exit.ERRORS, ran.code());
        assertTrue(ran.err().contains("tokens.yaml:3:10: error: THEME-TOKEN-UNKNOWN"), ran.err());
        assertTrue(ran.err().contains("did you mean {color.accent}?"), ran.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publish --to odt",
                "publish nowhere.md",
                "publish --jobs 0",
                "publish --pdf ua-3",
                "publish --odd",
                "",
                "print"
            })
    void wrongCommandLineIsTwo(String line) {
        Ran ran = fairleaf(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(Exit.USAGE, ran.code(), ran.err());
        assertFalse(ran.err().isBlank());
        assertFalse(ran.err().contains("\tat "), ran.err());
    }

    @Test
    void outputThatCannotBeWrittenIsThreeAndSaysSo() throws IOException {
        Files.writeString(out(), "a file where the folder should be");
        Ran ran = publish(article("small.md", GOOD), "--to", "txt");
        assertEquals(Exit.FAILED, ran.code());
        assertTrue(ran.err().contains("OUTPUT-UNWRITABLE"), ran.err());
        assertFalse(ran.err().contains("\tat "), ran.err());
    }

    @Test
    void findingsComeAsJsonAndSarif() throws IOException {
        Path article = article("small.md", GOOD + "\n<b>raw</b>\n");
        String json = publish(article, "--diagnostics", "json", "--quiet").err();
        assertTrue(json.startsWith("["), json);
        assertTrue(json.contains("\"code\" : \"RAW-HTML\"") && json.contains("\"line\" : 9"), json);
        String sarif = publish(article, "--diagnostics", "sarif", "--quiet").err();
        assertTrue(sarif.contains("\"version\" : \"2.1.0\"") && sarif.contains("\"ruleId\" : \"RAW-HTML\""), sarif);
    }

    @Test
    void retractedWorksAreLookedUpInAListThatIsGiven() throws IOException {
        Path article = article(
                "retracted/retracted.md",
                GOOD.replace("lang: en", "lang: en\nbibliography: r.json") + "\nIt rests on this [@gone].\n");
        article("retracted/r.json", """
                [{"id":"gone","type":"article-journal","title":"Gone","container-title":"J","DOI":"10.5555/gone"}]
                """);
        Path list = article("list.csv", "DOI,Reason\n10.5555/Gone,Invented data\n");
        assertEquals(0, publish(article, "--to", "txt").code());
        String report = Files.readString(out().resolve("retracted/report.json"));
        assertTrue(report.contains("no list of retracted works was given"), report);
        Ran refused = publish(article, "--to", "txt", "--retractions", list.toString());
        assertEquals(1, refused.code(), "an earlier result without the list must not stand in for this");
        assertTrue(
                refused.err().contains("retracted.md:10:19: error: REFERENCE-RETRACTED: the work \"gone\""),
                refused.err());
        Ran checked = fairleaf("check", article.toString(), "--retractions", list.toString());
        assertEquals(1, checked.code());
        assertTrue(checked.err().contains("list.csv:2:1 says: Invented data"), checked.err());
    }

    @Test
    void aListOfRetractedWorksThatCannotBeReadWholeIsRefused() throws IOException {
        Path article = article("good.md", GOOD);
        Path list = article("list.csv", "DOI,Reason\n10.5555/a,x\n10.5555/b\n");
        Ran ran = fairleaf("check", article.toString(), "--retractions", list.toString());
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("list.csv:3:1: error: RETRACTIONS-INVALID: this row has 1 columns"), ran.err());
        Ran missing = fairleaf("check", article.toString(), "--retractions", "nowhere.csv");
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("cannot be read: nowhere.csv"), missing.err());
    }

    @Test
    void checkWritesNothing() throws IOException {
        Path article = article("small.md", GOOD);
        assertEquals(Exit.DONE, fairleaf("check", article.toString()).code());
        article("small.md", GOOD + "\n[x](#nowhere)\n");
        Ran ran = fairleaf("check", article.toString());
        assertEquals(Exit.ERRORS, ran.code());
        assertTrue(ran.err().contains("ANCHOR-MISSING"), ran.err());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(article), left.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "--version", "publish --help", "check --help", "verify --help", "generate-completion"})
    void helpIsZero(String line) {
        Ran ran = fairleaf(line.split(" "));
        assertEquals(Exit.DONE, ran.code(), ran.err());
        assertFalse(ran.out().isBlank());
    }

    @Test
    void manyArticlesAtATimeGiveTheBytesOfOneAtATime() throws IOException {
        for (int i = 0; i < 30; i++) {
            article("many/a" + i + ".md", GOOD.replace("Some text", "Text " + i + " in *many* words,\n- a list\n\n"));
        }
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Ran ran = fairleaf(
                "publish",
                "--jobs",
                "1",
                "--out",
                one.toString(),
                folder.resolve("many").toString());
        assertEquals(Exit.DONE, ran.code(), ran.err());
        assertTrue(ran.out().endsWith("30 articles: 30 published\n"), ran.out());
        assertEquals(
                Exit.DONE,
                fairleaf(
                                "publish",
                                "--jobs",
                                "4",
                                "--out",
                                two.toString(),
                                folder.resolve("many").toString())
                        .code());
        try (Stream<Path> files = Files.walk(one)) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
            assertTrue(all.size() > 30 * 6, "every format of every article");
            for (Path file : all) {
                Path same = two.resolve(one.relativize(file));
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(same), same.toString());
            }
        }
    }
}
