package org.fairleaf.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.publish.Preparation;
import org.fairleaf.publish.Renderers;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.Rendition;
import org.fairleaf.render.pdf.Standard;
import org.junit.jupiter.api.Test;

/**
 * Whatever an article holds, every format says it. The articles are always the same ones; {@code -Dparity.articles=5000}
 * takes as many, {@code -Dparity.first=17} begins with that one, and {@code -Dparity.formats=pdf,docx} names the formats.
 */
class GeneratedArticlesTest {

    private static final int FEW = Integer.getInteger("parity.articles", 150);
    private static final int FIRST = Integer.getInteger("parity.first", 1);
    private static final int MOST_SHOWN = Integer.getInteger("parity.shown", 3);
    /** A PDF takes as long as all others together: every tenth article is one, too. */
    private static final int PDF_EACH = 10;

    private static final Path FOLDER = Path.of("src/test/resources/golden/every-construct");

    private final Preparation preparation = new Preparation(Path.of("styles"), null, List.of(), null, Specimen.POLICY);
    private final Map<String, Renderer> renderers = new HashMap<>();

    @Test
    void everyFormatSaysWhatTheArticleSays() {
        List<String> failures = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + FEW && failures.size() < MOST_SHOWN; seed++) {
            String article = WrittenAtRandom.article(seed);
            String found = found(article, seed);
            if (!found.isEmpty()) {
                failures.add("article " + seed + ":\n" + found + (MOST_SHOWN == 1 ? "\n" + article : ""));
            }
        }
        assertEquals("", String.join("\n\n", failures));
    }

    /** What tells how to draw a sign or where a word may end is silent, in the title as in the text and in headings. */
    @Test
    void silentSignsMakeNoDifference() {
        String words = "\u26A0\uFE0F Elektro\u00ADkardio\u00ADgramm \u2764\uFE0F \u0639\u200C\u0646";
        String article = """
                ---
                title: "%1$s"
                lang: de
                author: A
                date: 2026-05-04
                toc: true
                disclaimer: "%1$s"
                ---

                # Am %1$s

                %1$s.^[%1$s]
                """.formatted(words);
        assertEquals("", found(article, PDF_EACH));
    }

    private String found(String article, int seed) {
        Source source =
                new Source("article.md", "article", article.getBytes(StandardCharsets.UTF_8), ArticleFolder.of(FOLDER));
        Outcome<Preparation.Prepared> outcome = preparation.prepare(source);
        if (outcome.hasErrors()) {
            return listed("source", outcome.findings());
        }
        Preparation.Prepared prepared = outcome.value().orElseThrow();
        StringBuilder out = new StringBuilder();
        for (String format : formats(seed)) {
            Outcome<Rendition> rendered = renderers
                    .computeIfAbsent(format, name -> Renderers.of(name, Standard.UA_1))
                    .render(prepared.edition(), prepared.theme());
            out.append(listed(format, rendered.findings()));
            rendered.value()
                    .ifPresent(rendition -> out.append(listed(
                            format,
                            Verifiers.of(format).verify(rendition.bytes(), prepared.edition(), prepared.theme()))));
        }
        return out.toString();
    }

    private static List<String> formats(int seed) {
        String named = System.getProperty("parity.formats");
        if (named != null) {
            // The PDF's fonts have no East Asian signs, which every other article holds.
            return Stream.of(named.split(","))
                    .filter(format -> !format.equals("pdf") || seed % 2 == 0)
                    .toList();
        }
        return Verifiers.formats().stream()
                .filter(format -> !format.equals("pdf") || seed % PDF_EACH == 0)
                .toList();
    }

    private static String listed(String format, List<Diagnostic> findings) {
        return findings.stream()
                .filter(Diagnostic::isError)
                .map(finding ->
                        format + ": " + finding.position() + " " + finding.code() + " " + finding.message() + "\n")
                .collect(Collectors.joining());
    }
}
