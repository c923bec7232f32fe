package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Outcome;
import org.junit.jupiter.api.Test;

/** CommonMark's own examples, version 0.31.2, read by Fairleaf's reader and set as plain HTML. */
class CommonMarkTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$|^#{1,6} *(.*?)$");

    private record Example(int number, String section, String markdown, String html) {}

    @Test
    void examplesThatDifferAreThoseThatAreKnown() throws IOException {
        Map<Integer, String> known = known();
        Map<Integer, String> differing = new TreeMap<>();
        StringBuilder details = new StringBuilder();
        for (Example example : examples()) {
            Outcome<List<Block>> outcome = MarkdownReader.readFragment("spec.md", example.markdown());
            if (outcome.findings().stream().anyMatch(finding -> finding.code() == Code.RAW_HTML)) {
                // Raw HTML is refused with a located message, whatever would become of it.
                continue;
            }
            String actual = PlainHtml.of(outcome.value().orElseThrow());
            if (!straight(actual).equals(straight(example.html()))) {
                differing.put(example.number(), known.getOrDefault(example.number(), "new"));
                if (!known.containsKey(example.number())) {
                    details.append("Example ")
                            .append(example.number())
                            .append('\n')
                            .append(example.markdown())
                            .append("expected\n")
                            .append(example.html())
                            .append("actual\n")
                            .append(actual)
                            .append('\n');
                }
            }
        }
        assertEquals(known.keySet(), differing.keySet(), details::toString);
    }

    @Test
    void everyExampleIsThere() throws IOException {
        assertEquals(652, examples().size());
    }

    @Test
    void noExampleLosesAWordUntold() throws IOException {
        Map<Integer, String> known = known();
        for (Example example : examples()) {
            Outcome<List<Block>> outcome = MarkdownReader.readFragment("spec.md", example.markdown());
            if (outcome.hasErrors() || known.containsKey(example.number())) {
                continue;
            }
            String shown = straight(PlainHtml.of(outcome.value().orElseThrow()));
            String wanted = straight(example.html()).replaceAll("<[^>]*>", " ");
            for (String word : wanted.split("[^\\p{L}]+", -1)) {
                assertTrue(shown.contains(word), () -> "example " + example.number() + " lost " + word);
            }
        }
    }

    /** Smart punctuation undone, and line ends outside code made spaces, on both sides alike. */
    private static String straight(String html) {
        StringBuilder out = new StringBuilder();
        for (String part : html.split("(?=<pre>)|(?<=</pre>)", -1)) {
            out.append(part.startsWith("<pre>") ? part : part.replaceAll("\\s*\\n\\s*", " "));
        }
        return out.toString()
                .replace("“", "&quot;")
                .replace("”", "&quot;")
                .replace("‘", "'")
                .replace("’", "'")
                .replace("–", "--")
                .replace("—", "---")
                .replace("…", "...")
                .strip();
    }

    private static List<Example> examples() throws IOException {
        String spec;
        try (InputStream in = CommonMarkTest.class.getResourceAsStream("/spec.txt")) {
            spec = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
        List<Example> examples = new ArrayList<>();
        String section = "";
        Matcher matcher = EXAMPLE.matcher(spec);
        while (matcher.find()) {
            if (matcher.group(3) != null) {
                section = matcher.group(3);
                continue;
            }
            examples.add(new Example(
                    examples.size() + 1,
                    section,
                    matcher.group(1).replace('→', '\t'),
                    matcher.group(2).replace('→', '\t')));
        }
        return examples;
    }

    /** Lines of a number and the reason why the example comes out otherwise. */
    private static Map<Integer, String> known() throws IOException {
        Map<Integer, String> known = new TreeMap<>();
        try (InputStream in = CommonMarkTest.class.getResourceAsStream("commonmark-differences.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" ", 2);
                    known.put(Integer.parseInt(parts[0]), parts[1]);
                }
            }
        }
        return known;
    }
}
