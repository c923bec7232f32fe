package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeGlossaryTest {

    @TempDir
    Path styles;

    private Outcome<Preparation.Prepared> prepared(String lang, String body) throws IOException {
        Path theme = Files.createDirectories(styles.resolve("clinic"));
        Files.writeString(theme.resolve("tokens.yaml"), "extends: default\n");
        Files.writeString(theme.resolve("glossary.en.yaml"), "oedema: Swelling.\nstoma: An opening.\n");
        Files.writeString(theme.resolve("glossary.de.yaml"), "Ödem: [\n");
        String text = "---\ntitle: T\nlang: " + lang + "\ndisclaimer: No advice.\n---\n\n" + body;
        Source source =
                new Source("article.md", "article", text.getBytes(StandardCharsets.UTF_8), ArticleFolder.of(styles));
        return new Preparation(styles, "clinic", List.of(), null, Specimen.POLICY).prepare(source);
    }

    private static List<Diagnostic> ofTheGlossary(Outcome<?> outcome) {
        return outcome.findings().stream()
                .filter(finding -> finding.position().path().startsWith("clinic/glossary."))
                .toList();
    }

    @Test
    void itsWordsAreExplainedWhereTheyOccurAndNobodyMissesTheRest() throws IOException {
        Outcome<Preparation.Prepared> outcome = prepared("en-GB", "You may have an oedema.\n");
        assertEquals(List.of(), ofTheGlossary(outcome));
        String outline = outcome.value().orElseThrow().edition().outline().toString();
        assertTrue(outline.contains("Words explained"), outline);
    }

    @Test
    void anArticleThatUsesNoneOfThemHasNoGlossary() throws IOException {
        String outline = prepared("en", "Rest.\n")
                .value()
                .orElseThrow()
                .edition()
                .outline()
                .toString();
        assertTrue(!outline.contains("Words explained"), outline);
    }

    @Test
    void aBrokenOneIsToldInItsFile() throws IOException {
        assertEquals(1, ofTheGlossary(prepared("de", "Ruhe.\n")).size());
    }
}
