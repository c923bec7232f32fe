package org.fairleaf.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairleaf.ast.Document;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.fairleaf.verify.WrittenAtRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read, written and read again is the same document, and what is written, read and written again the same text.
 * {@code -Droundtrip.articles=5000} takes more of the articles written at random, {@code -Droundtrip.first=17} begins
 * with that one.
 */
class RoundTripTest {

    private static final int FEW = Integer.getInteger("roundtrip.articles", 300);
    private static final int FIRST = Integer.getInteger("roundtrip.first", 1);
    private static final String FRONT = "---\ntitle: T\nlang: en\n---\n\n";
    private static final int MOST_SHOWN = 3;

    static Stream<Path> articles() throws IOException {
        try (Stream<Path> goldens = Files.walk(Path.of("src/test/resources/golden"));
                Stream<Path> source = Files.walk(Path.of("source"))) {
            return Stream.concat(
                    goldens.filter(path -> path.endsWith("input.md")),
                    source.filter(path -> path.toString().endsWith(".md")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void articleComesBackTheSame(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String found = found(new Source(
                "input.md", "input", text.getBytes(StandardCharsets.ISO_8859_1), ArticleFolder.of(file.getParent())));
        assertEquals("", found);
    }

    @Test
    void articleWrittenAtRandomComesBackTheSame() {
        Path folder = Path.of("src/test/resources/golden/every-construct");
        List<String> failures = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + FEW && failures.size() < MOST_SHOWN; seed++) {
            String article = WrittenAtRandom.article(seed);
            String found = found(new Source(
                    "article.md", "article", article.getBytes(StandardCharsets.UTF_8), ArticleFolder.of(folder)));
            if (!found.isEmpty()) {
                failures.add("article " + seed + "\n" + found);
            }
        }
        assertEquals("", String.join("\n\n", failures));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Call\\\n  a\\) one\\\n  b\\) two",
                "- Call\\\n  (1\\) one\\\n  (2\\) two",
                "(1\\) one\\\n(2\\) two"
            })
    void whatLooksLikeAListInAnItemComesBackAsItIs(String article) {
        assertEquals(
                "",
                found(new Source(
                        "article.md",
                        "article",
                        (FRONT + article).getBytes(StandardCharsets.UTF_8),
                        ArticleFolder.of(Path.of("source")))));
    }

    /** Of CommonMark's examples all but those that hold what is refused, and so does not stand in the document. */
    @Test
    void examplesOfCommonMarkComeBackTheSame() throws IOException {
        String spec;
        try (InputStream in = RoundTripTest.class.getResourceAsStream("/spec.txt")) {
            spec = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace('→', '\t');
        }
        Matcher example =
                Pattern.compile("(?ms)^`{32} example\\n(.*?)^\\.\\n.*?^`{32}$").matcher(spec);
        List<String> failures = new ArrayList<>();
        int number = 0;
        int held = 0;
        while (example.find()) {
            number++;
            Source source = Source.of("a.md", FRONT + example.group(1));
            if (MarkdownReader.read(source).findings().stream().noneMatch(RoundTripTest::refused)) {
                held++;
                String found = difference(source);
                if (!found.isEmpty()) {
                    failures.add("example " + number + "\n" + example.group(1) + found);
                }
            }
        }
        assertEquals("", String.join("\n\n", failures));
        assertEquals(561, held);
    }

    /** Whether the document lacks something of its source. Links to nowhere and lost images are in it. */
    private static boolean refused(Diagnostic finding) {
        return finding.isError() && finding.code() != Code.LINK_SCHEME && finding.code() != Code.IMAGE_MISSING;
    }

    /** What differs; empty where nothing does, or where the article has errors. */
    static String found(Source source) {
        boolean errors = MarkdownReader.read(source).findings().stream().anyMatch(finding -> finding.isError());
        return errors ? "" : difference(source);
    }

    private static String difference(Source source) {
        Document document = MarkdownReader.read(source).value().orElseThrow();
        String written = MarkdownWriter.write(document);
        Document again = MarkdownReader.read(new Source(
                        source.path(), source.slug(), written.getBytes(StandardCharsets.UTF_8), source.folder()))
                .value()
                .orElseThrow();
        String difference = difference(Anywhere.of(document), Anywhere.of(again));
        if (!difference.isEmpty()) {
            return "the document differs\n" + difference + "\nwritten:\n" + written;
        }
        String twice = difference(written, MarkdownWriter.write(again));
        return twice.isEmpty() ? "" : "the text differs\n" + twice;
    }

    /** The first lines that differ, with those before them. */
    static String difference(String wanted, String found) {
        List<String> left = wanted.lines().toList();
        List<String> right = found.lines().toList();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "(end)";
            String other = i < right.size() ? right.get(i) : "(end)";
            if (!one.equals(other)) {
                return String.join("\n", left.subList(Math.max(0, i - 12), i)) + "\n<<< " + one + "\n>>> " + other;
            }
        }
        return "";
    }
}
