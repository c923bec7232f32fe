package org.fairleaf.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.cite.BibliographyFile;
import org.fairleaf.cite.CitationStyle;
import org.fairleaf.edition.Editor;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;

/** Manuscripts of few words, for the tests of rules. The article is {@code a.md}, its bibliography {@code refs.json}. */
public final class Manuscripts {

    private Manuscripts() {}

    /** In English, with a title in line 2, the language in line 3, a disclaimer in line 4; the body begins in line 7. */
    public static Manuscript of(String body) {
        return of("title: Title\nlang: en\ndisclaimer: Words.\n", body, "[]", Specimen.POLICY);
    }

    /**
     * @param frontMatter its lines, each with its end
     * @param references CSL-JSON
     */
    public static Manuscript of(String frontMatter, String body, String references, Policy policy) {
        String source = "---\n" + frontMatter + "---\n\n" + body + "\n";
        Document document =
                MarkdownReader.read(Source.of("a.md", source)).value().orElseThrow();
        Bibliography bibliography = Bibliography.read(
                        List.of(new BibliographyFile("refs.json", references.getBytes(StandardCharsets.UTF_8))))
                .value()
                .orElseThrow();
        CitationStyle style =
                CitationStyle.of(null, "en", null, Position.of("a.md")).value().orElseThrow();
        Editor.Material material = new Editor.Material(
                bibliography,
                style,
                Specimen.theme().labels("en"),
                null,
                null,
                List.of(),
                "0".repeat(64),
                null,
                policy.standing(document.metadata()));
        return new Manuscript(
                document, Editor.edit(document, material).value().orElseThrow(), bibliography, policy, source);
    }
}
