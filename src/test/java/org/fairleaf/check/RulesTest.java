package org.fairleaf.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;
import org.fairleaf.publish.Preparation;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder in {@code src/test/resources/check} is named by a rule. It holds articles, whatever lies beside them, and
 * {@code expected.diagnostics}: what the articles break of that rule, and of no other. An article named {@code kept-…}
 * keeps it, where a careless check would say it does not; every other breaks it. What an article is held against, it says
 * itself ({@link Policies}).
 *
 * <p>A new rule or code needs a folder or an article, and no word here. {@code -Dgolden=update} writes what is expected
 * anew; read the diff before committing it.
 */
class RulesTest {

    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
    private static final Path ROOT = Path.of("src/test/resources/check");

    /** Nobody but a person can tell. */
    private static final Set<Rule> HUMAN = EnumSet.of(Rule.RD6);

    @Test
    void everyRuleIsToldOfByACode() {
        Set<Rule> told = EnumSet.noneOf(Rule.class);
        Arrays.stream(Code.values())
                .map(Code::rule)
                .filter(Objects::nonNull)
                .forEach(rule -> told.add(Objects.requireNonNull(rule)));
        Set<Rule> missing = EnumSet.complementOf(EnumSet.copyOf(told));
        missing.removeAll(HUMAN);
        assertEquals(EnumSet.noneOf(Rule.class), missing, "rules that no code tells of");
    }

    @Test
    void everyCodeOfARuleHasASeededFault() throws IOException {
        Set<String> seeded = Set.copyOf(rules().stream()
                .flatMap(rule -> expected(rule).lines())
                .map(line -> line.replaceFirst("^\\S+ (?:error|warning): ([A-Z0-9-]+): .*", "$1"))
                .toList());
        List<Code> unseeded = Arrays.stream(Code.values())
                .filter(code -> code.rule() != null && !seeded.contains(code.toString()))
                .toList();
        assertEquals(List.of(), unseeded, "codes without a seeded fault");
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsFoundAtItsPlaceAndNothingElse() throws IOException {
        return rules().stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> holds(rule)));
    }

    private static void holds(Rule rule) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        for (Path article : articles(rule)) {
            String name = String.valueOf(article.getFileName());
            found.put(name, found(rule, name, article));
        }
        assertFalse(found.isEmpty(), "the folder has no article");
        String all = String.join("", found.values());
        Path file = folder(rule).resolve("expected.diagnostics");
        if (UPDATE) {
            Files.writeString(file, all);
        }
        assertEquals(expected(rule), all, file.toString());
        found.forEach((name, findings) -> assertEquals(
                name.startsWith("kept-"), findings.isEmpty(), () -> name + " was found to break " + findings));
    }

    /** What the article breaks of the rule, a finding with its hints after the other. */
    private static String found(Rule rule, String name, Path article) throws IOException {
        Source source = new Source(name, "case", Files.readAllBytes(article), ArticleFolder.of(folder(rule)));
        Preparation preparation = new Preparation(
                Path.of("styles"), null, List.of(), null, Policies.of(Files.readString(article), folder(rule)));
        return preparation.prepare(source).findings().stream()
                .filter(finding -> finding.code().rule() == rule)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n", "", "\n"))
                .replaceFirst("\\A\\n", "");
    }

    private static List<Rule> rules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> Rule.valueOf(String.valueOf(folder.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> articles(Rule rule) throws IOException {
        try (Stream<Path> files = Files.list(folder(rule))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder(Rule rule) {
        return ROOT.resolve(rule.name());
    }

    private static String expected(Rule rule) {
        Path file = folder(rule).resolve("expected.diagnostics");
        assertTrue(Files.exists(file), file + " is missing; run with -Dgolden=update and review it");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
