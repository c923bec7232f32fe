package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fairleaf import}, as users meet it. */
class ImportTest {

    private static final Path ACUPUNCTURE = Path.of("src/test/resources/import/acupuncture/input.txt");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran fairleaf(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path source() {
        return folder.resolve("source");
    }

    private Ran imported(Path file, Object... more) {
        return fairleaf(Stream.concat(Stream.of("import", file, "--out", source()), Stream.of(more))
                .toArray());
    }

    private List<String> left() throws IOException {
        if (!Files.exists(source())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(source())) {
            return all.filter(Files::isRegularFile)
                    .map(path -> source().relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** The acceptance case: after the four citations are declared, and nothing else is changed, the article publishes. */
    @Test
    void theRawArticlePublishesOnceItsUnresolvedCitationsAreDeclared() throws IOException {
        Path text = Files.copy(ACUPUNCTURE, folder.resolve("hip.txt"));
        assertEquals(Exit.DONE, imported(text).code());
        Path article = source().resolve("hip/hip.md");
        Path out = folder.resolve("out");

        Ran before = fairleaf("publish", source(), "--out", out, "--to", "txt");
        assertEquals(Exit.ERRORS, before.code());
        assertEquals(
                4,
                Pattern.compile("error: CITE-UNRESOLVED")
                        .matcher(before.err())
                        .results()
                        .count());
        assertEquals(
                4, Pattern.compile(": error: ").matcher(before.err()).results().count(), before.err());

        String declared = Files.readString(article)
                .replaceFirst(
                        "\n---\n",
                        "\ncitations-unresolved:\n  zhang2012: a\n  wang2007: b\n  white2012: c\n  zhang2013: d\n---\n");
        Files.writeString(article, declared);
        Ran after = fairleaf("publish", source(), "--out", out, "--to", "txt,html,epub");
        assertEquals(Exit.DONE, after.code(), after.err());

        String published = Files.readString(out.resolve("hip/hip.txt"));
        assertTrue(published.startsWith("acupuncture for hip pain"), published.substring(0, 80));
        for (String words : List.of(
                "Xu et al. (2011)[4]",
                "Wang et al. (2007)[3]",
                "White A, Foster N, Cummings M",
                "Zhang B, Wang L, Chen Z")) {
            assertTrue(published.contains(words), words);
        }
        assertFalse(published.contains("Leave a Reply"));
    }

    @Test
    void aWordDocumentThatTracksChangesIsImportedOnlyAsTheUserSays() throws IOException {
        Path word = file("dose.docx", tracking());
        Ran refused = imported(word);
        assertEquals(Exit.ERRORS, refused.code());
        assertTrue(refused.err().contains("dose.docx:1: error: IMPORT-TRACKED: "), refused.err());
        assertTrue(refused.err().contains("an insertion by Dr Eze of 2026-01-05: “four”"), refused.err());
        assertEquals(List.of(), left());

        assertEquals(Exit.USAGE, imported(word, "--tracked", "merge").code());
        assertEquals(Exit.DONE, imported(word, "--tracked", "accept").code());
        assertTrue(Files.readString(source().resolve("dose/dose.md")).contains("Take four tablets"));
        assertTrue(Files.readString(source().resolve("dose/import-log.md"))
                .contains("**Paragraph 1**: an insertion by Dr Eze of 2026-01-05: accepted, as asked"));
    }

    private static byte[] tracking() throws IOException {
        String w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        String document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"d\" Type=\"" + document
                            + "\" Target=\"document.xml\"/></Relationships>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"" + w + "\"><w:body><w:p><w:r><w:t xml:space=\"preserve\">Take </w:t></w:r>"
                                    + "<w:ins w:id=\"1\" w:author=\"Dr Eze\" w:date=\"2026-01-05T10:00:00Z\"><w:r><w:t>four</w:t></w:r></w:ins>"
                                    + "<w:r><w:t xml:space=\"preserve\"> tablets</w:t></w:r></w:p></w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Every fault that a person found in the raw article, at its line; and none at the two citations that are right. */
    @Test
    void everyFaultOfTheRawArticleIsToldAtItsLine() throws IOException {
        Ran ran = imported(ACUPUNCTURE);
        String path = ACUPUNCTURE.toString();
        for (String told : List.of(
                ":11:\\d+: uncertain: .*the year differs from that of Zhang, Wang and Chen, 2008 \\(line 37\\).*@zhang2012: “\\(Zhang et al., 2012\\)”",
                ":15:\\d+: recognised: this cites Huang, Wang and Zhang, 2005 \\(line 34\\).*",
                ":15:\\d+: uncertain: .*Wang only as a co-author.*@wang2007: “Wang et al. \\(2007\\)”",
                ":15:\\d+: recognised: this cites Xu, Bai, Liu and Wang, 2011 \\(line 35\\).*",
                ":21:\\d+: uncertain: .*the year differs from that of White, Foster and Cummings, 2004 \\(line 36\\).*@white2012.*",
                ":25:\\d+: uncertain: .*@zhang2013: “Zhang et al. \\(2013\\)”",
                ":28:1: uncertain: .*no heading.*",
                ":30:1: moved: .*disclaimer.*",
                ":36:\\d+: uncertain: the text never cites this entry.*",
                ":37:\\d+: uncertain: the text never cites this entry.*",
                ":39:1: removed: .*“Leave a Reply”",
                ":41:1: removed: .*")) {
            assertTrue(
                    ran.err().lines().anyMatch(line -> line.matches(Pattern.quote(path) + told)),
                    told + "\n" + ran.err());
        }
        assertEquals(
                7,
                ran.err().lines().filter(line -> line.contains(": uncertain: ")).count(),
                ran.err());
        assertEquals(List.of("input/import-log.md", "input/input.md", "input/references.json"), left());
    }

    @Test
    void anImportNeverWritesOverAnything() throws IOException {
        Path text = file("knee.txt", "Knee pain\n\nA paragraph about knees that is long enough to be one.\n");
        Files.createDirectories(source().resolve("knee"));
        Ran folderThere = imported(text);
        assertEquals(Exit.ERRORS, folderThere.code());
        assertTrue(folderThere.err().contains("error: IMPORT-EXISTS: "), folderThere.err());
        Files.delete(source().resolve("knee"));
        Files.writeString(source().resolve("knee.md"), "mine");
        assertEquals(Exit.ERRORS, imported(text).code());
        assertEquals(List.of("knee.md"), left());
        assertEquals("mine", Files.readString(source().resolve("knee.md")));
    }

    @Test
    void whatAKilledImportLeftIsRemovedByTheNextAndNothingElseIs() throws IOException {
        Path killed = Files.createDirectories(source().resolve(".fairleaf-12/article"));
        Files.writeString(killed.resolve("knee.md"), "half");
        Files.writeString(killed.resolveSibling(".lock"), "");
        Files.createDirectories(source().resolve(".fairleaf-3"));
        Path mine = Files.createDirectories(source().resolve(".fairleaf-notes"));
        Files.writeString(mine.resolve(".lock"), "mine");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve(".lock"), "mine");
        Files.createSymbolicLink(source().resolve(".fairleaf-4"), elsewhere);
        try (FileChannel working = FileChannel.open(
                Files.createDirectories(source().resolve(".fairleaf-5")).resolve(".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            working.lock();
            assertEquals(
                    Exit.DONE,
                    imported(file("hip.txt", "Hip pain\n\nA hip hurts.\n")).code());
        }
        try (Stream<Path> left = Files.list(source())) {
            assertEquals(
                    List.of(".fairleaf-4", ".fairleaf-5", ".fairleaf-notes", "hip"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
        assertEquals("mine", Files.readString(elsewhere.resolve(".lock")));
    }

    @Test
    void anArticleThatNobodyCouldPublishIsNotMade() throws IOException {
        Path page = file("page.html", "<title>T</title><html lang=en><p>" + "word ".repeat(500));
        Ran ran = imported(page, "--limit", "article=1KB");
        assertEquals(Exit.ERRORS, ran.code());
        assertTrue(ran.err().contains("page.html: error: FILE-TOO-LARGE: its article would have more than 1024 bytes"));
        assertTrue(ran.err().contains("--limit article=2048"), ran.err());
        assertEquals(List.of(), left());
    }

    @Test
    void whereNothingCanBeWrittenNothingIsLeft() throws IOException {
        Path text = file("hip.txt", "Hip pain\n\nA hip hurts.\n");
        Path target = Files.writeString(folder.resolve("target"), "a file");
        Ran ran = fairleaf("import", text, "--out", target);
        assertEquals(Exit.FAILED, ran.code());
        assertTrue(ran.err().contains("error: IMPORT-UNWRITABLE: the folder cannot be written"), ran.err());
        assertEquals("a file", Files.readString(target));
    }

    @Test
    void theLogIsNoArticle() throws IOException {
        imported(
                file("knee.txt", "Knee pain\n\nThe knee is the joint that hurts most often when you walk or climb.\n"),
                "--lang",
                "en-GB");
        Path article = source().resolve("knee/knee.md");
        assertTrue(Files.readString(article).contains("lang: en-GB"));
        Files.writeString(article, Files.readString(article).replace("lang:", "disclaimer: Ask us.\nlang:"));
        for (Path where : List.of(source(), source().resolve("knee"))) {
            Ran ran = fairleaf("check", where);
            assertEquals(1, ran.out().lines().count(), ran.out());
            assertTrue(ran.out().startsWith(article + ": 0 errors"), ran.out());
        }
    }

    @Test
    void whatIsNoTextIsRefusedWithAPlaceAndLeavesNothing() throws IOException {
        record Refused(String name, byte[] bytes, String message) {}
        for (Refused refused : List.of(
                new Refused(
                        "latin.txt",
                        "Title\n\nGr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1),
                        ":3:3: error: ENCODING-INVALID: "),
                new Refused(
                        "nul.txt",
                        "Title\n\nab\0c".getBytes(StandardCharsets.UTF_8),
                        ":3:3: error: CONTROL-CHARACTER: "),
                new Refused(
                        "twice.txt",
                        "Title\n\nIt\u0092s".getBytes(StandardCharsets.UTF_8),
                        ":3:3: error: CONTROL-CHARACTER: "),
                new Refused("blank.txt", " \n\t\n".getBytes(StandardCharsets.UTF_8), ": error: SOURCE-EMPTY: "),
                new Refused("empty.txt", new byte[0], ": error: SOURCE-EMPTY: "),
                new Refused(
                        "big.txt", new byte[9 * 1024 * 1024], ": error: FILE-TOO-LARGE: the text has more than 8 MB"),
                new Refused("html.md", "a <br> b".getBytes(StandardCharsets.UTF_8), "error: RAW-HTML"))) {
            Ran ran = imported(file(refused.name(), refused.bytes()));
            assertEquals(Exit.ERRORS, ran.code(), refused.name());
            assertTrue(ran.err().contains(refused.message()), ran.err());
            assertEquals(refused.name() + ": not imported", ran.out().strip().replaceFirst("^.*[/\\\\]", ""));
            assertEquals(List.of(), left());
        }
    }

    @Test
    void wrongCommandLinesAreTold() throws IOException {
        assertEquals(Exit.USAGE, fairleaf("import").code());
        assertEquals(Exit.USAGE, imported(folder.resolve("missing.txt")).code());
        Ran other = imported(file("photo.jpg", "x"));
        assertEquals(Exit.USAGE, other.code());
        assertTrue(other.err().contains("there are readers for .txt, .md"), other.err());
        assertEquals(
                Exit.USAGE,
                imported(file("a.txt", "A b\n\nc"), "--lang", "english please").code());
    }

    @Test
    void utf16AndByteOrderMarksAreAccepted() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_8)) {
            String name = "grüße-" + charset.name().toLowerCase(java.util.Locale.ROOT);
            String mark = charset.equals(StandardCharsets.UTF_16) ? "" : "\uFEFF";
            Ran ran =
                    imported(file(name + ".txt", (mark + "Grüße\r\n\r\nEin Absatz über Größe.\r\n").getBytes(charset)));
            assertEquals(Exit.DONE, ran.code(), ran.err());
            String article = Files.readString(source().resolve(name).resolve(name + ".md"));
            assertTrue(article.contains("title: Grüße\n") && article.endsWith("\nEin Absatz über Größe.\n"), article);
        }
    }

    @Test
    void markdownIsBroughtInWithItsReferencesAndImages() throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        Files.writeString(
                there.resolve("knee.md"),
                "---\ntitle: Knee\nlang: en\nbibliography: refs.bib\n---\n\nKnees\n=====\n\nText *here* [@a].\n\n![A knee.](img/k.svg)\n");
        Files.writeString(there.resolve("refs.bib"), "@book{a, title={A}, year={2001}}");
        Files.createDirectories(there.resolve("img"));
        Files.writeString(
                there.resolve("img/k.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"9\" height=\"9\"/></svg>");
        Ran ran = imported(there.resolve("knee.md"));
        assertEquals(Exit.DONE, ran.code(), ran.err());
        assertEquals(List.of("knee/img/k.svg", "knee/import-log.md", "knee/knee.md", "knee/refs.bib"), left());
        String article = Files.readString(source().resolve("knee/knee.md"));
        assertTrue(article.contains("\n# Knees\n\nText *here* [@a].\n\n![A knee.](img/k.svg)\n"), article);
    }

    @Test
    void quietPrintsNothingAndTheLogHoldsAll() throws IOException {
        Ran ran = imported(ACUPUNCTURE, "--quiet");
        assertEquals("", ran.out() + ran.err());
        assertTrue(Files.readString(source().resolve("input/import-log.md")).contains("## To decide (7)"));
    }
}
