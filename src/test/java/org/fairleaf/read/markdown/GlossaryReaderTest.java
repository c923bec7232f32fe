package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Term;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryReaderTest {

    @TempDir
    Path folder;

    private Outcome<Document> read(String fields) {
        String text = "---\ntitle: T\nlang: en\n" + fields + "---\n";
        return MarkdownReader.read(
                new Source("a.md", "a", text.getBytes(StandardCharsets.UTF_8), ArticleFolder.of(folder)));
    }

    private static String shape(List<Term> terms) {
        StringBuilder out = new StringBuilder();
        terms.forEach(term -> out.append(term.position().line())
                .append(' ')
                .append(term.name())
                .append(term.also())
                .append('=')
                .append(PlainText.of(term.explanation()))
                .append(';'));
        return out.toString();
    }

    private String terms(String fields) {
        Outcome<Document> outcome = read(fields);
        assertEquals(List.of(), outcome.findings());
        return shape(outcome.value().orElseThrow().metadata().glossary());
    }

    @Test
    void wordsMayStandWithTheirExplanationsBehindThem() {
        assertEquals(
                "5 edema[]=Swelling of the body.;6 stoma[stomas]=An opening.;",
                terms(
                        "glossary:\n  edema: Swelling *of* the body.\n  stoma:\n    explanation: An opening.\n    also: stomas\n"));
    }

    @Test
    void theyMayBeAList() {
        assertEquals(
                "5 edema[oedema, oedemas]=Swelling.;",
                terms("glossary:\n  - term: edema\n    also: [oedema, oedemas]\n    explanation: Swelling.\n"));
    }

    @Test
    void theyMayStandInAFileOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("words.yaml"), "# ours\nedema: Swelling.\n");
        assertEquals("2 edema[]=Swelling.;", terms("glossary: file:words.yaml\n"));
        Files.writeString(folder.resolve("words.yaml"), "edema: [\n");
        Diagnostic broken = read("glossary: file:words.yaml\n").findings().getFirst();
        assertEquals("words.yaml", broken.position().path());
        assertTrue(broken.message().startsWith("the glossary is not YAML here"), broken.message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glossary: edema | 4:11 FRONT-MATTER-INVALID: \"glossary\" must hold words",
                "glossary: {edema: [a]} | 4:19 FRONT-MATTER-INVALID: the explanation of \"edema\" must be a text",
                "glossary: {edema: } | 4:12 FRONT-MATTER-INVALID: the glossary does not say what \"edema\" means",
                "glossary: [edema] | 4:12 FRONT-MATTER-INVALID: each item of a glossary must be a word",
                "glossary: [{explanation: a}] | 4:12 FRONT-MATTER-INVALID: an item of the glossary names no word",
                "glossary: {a: b, c: {also: A, explanation: d}} | 4:18 FRONT-MATTER-INVALID: the glossary explains \"A\" twice",
                "glossary: {a: {explanation: b, means: c}} | 4:32 FRONT-MATTER-UNKNOWN: \"means\" is not known",
                "glossary: file:none.yaml | 4:11 GLOSSARY-FILE: the glossary's file \"none.yaml\" is not in the article's folder",
                "glossary: file:../words.yaml | 4:11 GLOSSARY-FILE: the glossary's file \"../words.yaml\" is outside"
            })
    void whatCannotBeReadIsToldWithItsPlace(String field, String told) {
        List<Diagnostic> findings = read(field + "\n").findings();
        assertEquals(1, findings.size(), findings::toString);
        Diagnostic finding = findings.getFirst();
        String line = finding.position().line() + ":" + finding.position().column() + " " + finding.code() + ": "
                + finding.message();
        assertTrue(line.startsWith(told), line);
    }
}
