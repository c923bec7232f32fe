package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder in {@code src/test/resources/import} is a foreign file with what becomes of it. With {@code
 * -Dgolden=update} the expected files are written anew; read the diff before committing it.
 */
class ImportGoldenTest {

    private static final Path ROOT = Path.of("src/test/resources/import");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    static List<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(ROOT)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Path input(Path golden) throws IOException {
        try (Stream<Path> all = Files.list(golden)) {
            return all.filter(file -> String.valueOf(file.getFileName()).startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The folder that an import makes. */
    private static Path imported(Path golden) {
        Path out = folder.resolve(String.valueOf(golden.getFileName()));
        try {
            if (!Files.exists(out)) {
                Outcome<Importer.Result> made = new Importer(out, null).run(input(golden));
                assertTrue(made.value().isPresent(), made.findings().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.resolve("input");
    }

    @TestFactory
    Stream<DynamicTest> everyImportIsAsExpected() throws IOException {
        return cases().stream()
                .flatMap(golden -> Stream.of("input.md", "references.json", "import-log.md")
                        .map(name -> DynamicTest.dynamicTest(
                                golden.getFileName() + " " + name, () -> compare(golden, name))));
    }

    private static void compare(Path golden, String name) throws IOException {
        Path made = imported(golden).resolve(name);
        Path expected = golden.resolve("expected." + name.replace("input.", ""));
        String actual = Files.exists(made) ? Files.readString(made) : null;
        if (UPDATE) {
            Files.deleteIfExists(expected);
            if (actual != null) {
                Files.writeString(expected, actual);
            }
        }
        assertEquals(Files.exists(expected) ? Files.readString(expected) : null, actual, expected.toString());
    }

    @TestFactory
    Stream<DynamicTest> noWordOfAnInputIsLost() throws IOException {
        return cases().stream()
                .map(golden -> DynamicTest.dynamicTest(String.valueOf(golden.getFileName()), () -> {
                    Path made = imported(golden);
                    Set<String> kept = new LinkedHashSet<>();
                    for (String name : List.of("input.md", "references.json", "import-log.md")) {
                        if (Files.exists(made.resolve(name))) {
                            kept.addAll(words(Files.readString(made.resolve(name))));
                        }
                    }
                    List<String> lost = new ArrayList<>(words(readable(input(golden))));
                    lost.removeAll(kept);
                    assertEquals(List.of(), lost);
                }));
    }

    /** The words that people are to read in a file, told without the reader's help. */
    private static String readable(Path input) throws IOException {
        if (input.toString().endsWith(".docx")) {
            return said(input);
        }
        String text = Files.readString(input);
        return input.toString().endsWith(".html")
                ? text.replaceAll("(?s)<(script|style|title)\\b.*?</\\1>|<!--.*?-->", " ")
                        .replaceAll("(?s)<a[^>]*doc-(?:noteref|backlink)[^>]*>.*?</a>", " ")
                        .replaceAll("(?s)<[^>]*?\\balt=\"([^\"]*)\"[^>]*>", " $1 ")
                        .replaceAll("(?s)</?(?:b|i|em|strong|font|span|q|u|mark|dfn|kbd|code)\\b[^>]*>", "")
                        .replaceAll("(?s)<[^>]*>", " ")
                        .replaceAll("&#?\\w+;", " ")
                : text;
    }

    /** The words of an input: of a Word document, those of its body and notes. */
    private static String said(Path input) throws IOException {
        StringBuilder words = new StringBuilder();
        try (ZipFile zip = new ZipFile(input.toFile())) {
            for (String part : List.of("word/document.xml", "word/footnotes.xml")) {
                ZipEntry entry = zip.getEntry(part);
                if (entry != null) {
                    String markup = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    String text = markup.replaceAll("<w:instrText[^>]*>[^<]*</w:instrText>", "")
                            // Markdown has signs around these, which divide what is no word of its own.
                            .replaceAll("<w:vertAlign[^>]*>(?:(?!</w:r>).)*</w:r>", " $0 ")
                            .replaceAll("</w:(?:p|tc)>|<w:(?:br|tab)/>", " ")
                            .replaceAll("<[^>]*>", "");
                    words.append(text.replace("&lt;", "<")
                                    .replace("&gt;", ">")
                                    .replace("&quot;", "\"")
                                    .replace("&apos;", "'")
                                    .replace("&amp;", "&"))
                            .append(' ');
                }
            }
        }
        return words.toString();
    }

    private static Set<String> words(String text) {
        return new LinkedHashSet<>(
                List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT).replace("\\", ""), -1)));
    }

    @TestFactory
    Stream<DynamicTest> everyImportIsReadAgainWithoutErrors() throws IOException {
        return cases().stream()
                .map(golden -> DynamicTest.dynamicTest(String.valueOf(golden.getFileName()), () -> {
                    Path article = imported(golden).resolve("input.md");
                    List<Diagnostic> errors = MarkdownReader.read(Source.of(article, "input.md")).findings().stream()
                            .filter(Diagnostic::isError)
                            .toList();
                    assertTrue(errors.isEmpty(), errors.toString());
                }));
    }
}
