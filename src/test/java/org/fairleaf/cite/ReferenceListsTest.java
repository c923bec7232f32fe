package org.fairleaf.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Works of many kinds, from BibTeX, RIS and CSL-JSON, in every style that ships, beside what other programs make of
 * them. {@code cite/compare/README.md} tells of the files; {@code -Dgolden=update} writes Fairleaf's anew.
 */
final class ReferenceListsTest {

    private static final Path FOLDER = Path.of("src/test/resources/cite/compare");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    @ParameterizedTest
    @ValueSource(strings = {"bib", "ris", "json"})
    void everyWorkIsSetAsAPersonHasSeenIt(String format) throws IOException {
        for (String style : CitationStyle.NAMES) {
            Path file = FOLDER.resolve("fairleaf/" + format + "." + style + ".txt");
            StringBuilder lines = new StringBuilder();
            lists(format, style)
                    .forEach((key, entry) ->
                            lines.append(key).append('\t').append(entry).append('\n'));
            expect(file, lines.toString());
        }
    }

    /** A difference that nobody has explained, and an explanation of what is no difference any more, both fail. */
    @Test
    void everyDifferenceFromOtherProgramsHasAReason() throws IOException {
        List<String[]> reasons = reasons();
        List<String[]> used = new ArrayList<>();
        StringBuilder differences = new StringBuilder();
        for (String format : List.of("bib", "ris", "json")) {
            for (String style : CitationStyle.NAMES) {
                SequencedMap<String, String> theirs = new LinkedHashMap<>();
                for (String line : java.nio.file.Files.readAllLines(
                        FOLDER.resolve("independent/" + format + "." + style + ".txt"))) {
                    theirs.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
                }
                SequencedMap<String, String> ours = lists(format, style);
                assertEquals(theirs.keySet(), ours.keySet(), "the works of " + format);
                ours.forEach((key, entry) -> {
                    String other = theirs.getOrDefault(key, "");
                    if (!entry.equals(other)) {
                        String[] reason = reasons.stream()
                                .filter(line -> line[0].equals(format)
                                        && line[1].equals(key)
                                        && (line[2].equals("*") || line[2].equals(style)))
                                .findFirst()
                                .orElse(new String[] {format, key, style, "UNEXPLAINED"});
                        used.add(reason);
                        differences.append("""
                                %s, %s, %s: %s
                                  Fairleaf: %s
                                  other:    %s

                                """.formatted(key, format, style, reason[3], entry, other));
                    }
                });
            }
        }
        expect(FOLDER.resolve("differences.txt"), differences.toString());
        assertTrue(differences.indexOf("UNEXPLAINED") < 0, "unexplained: " + differences);
        List<String> stale = reasons.stream()
                .filter(reason -> !used.contains(reason))
                .map(reason -> String.join(" ", reason))
                .toList();
        assertEquals(List.of(), stale, "these explain no difference");
    }

    /** Lines of format, key, style or {@code *}, and a reason that README.md explains. */
    private static List<String[]> reasons() throws IOException {
        String readme = java.nio.file.Files.readString(FOLDER.resolve("README.md"));
        List<String[]> reasons = new ArrayList<>();
        for (String line : java.nio.file.Files.readAllLines(FOLDER.resolve("reasons.txt"))) {
            String[] parts = line.split(" +", 4);
            assertTrue(parts.length == 4 && readme.contains("**" + parts[3] + "**"), "not explained: " + line);
            reasons.add(parts);
        }
        return reasons;
    }

    private static final Map<String, SequencedMap<String, String>> LISTS = new ConcurrentHashMap<>();

    private static SequencedMap<String, String> lists(String format, String style) {
        return LISTS.computeIfAbsent(format + "." + style, name -> {
            SequencedMap<String, String> entries = new LinkedHashMap<>();
            CitationStyle parsed = Files.style(style, "en-US");
            for (Reference reference :
                    Files.clean(Files.resource("compare/works." + format)).all()) {
                String text = Files.marked(parsed.entry(reference)).replaceAll("\\[([^\\[\\]]*)]\\([^()]*\\)", "$1");
                entries.put(
                        reference.key(), text.replaceAll("[\\s\u00A0]+", " ").strip());
            }
            return entries;
        });
    }

    private static void expect(Path file, String content) throws IOException {
        if (UPDATE) {
            java.nio.file.Files.createDirectories(file.resolveSibling("."));
            java.nio.file.Files.writeString(file, content);
        } else {
            assertEquals(java.nio.file.Files.readString(file), content, file.toString());
        }
    }
}
