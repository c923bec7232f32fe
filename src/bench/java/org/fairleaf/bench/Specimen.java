package org.fairleaf.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Document;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.cite.BibliographyFile;
import org.fairleaf.cite.CitationStyle;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.edition.Editor;
import org.fairleaf.publish.Preparation;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.fairleaf.theme.Theme;

/** An article, and what each step on the way to its files starts from. */
public final class Specimen {

    static final Policy POLICY = new Policy(Profile.DRAFT, LocalDate.of(2026, 1, 1), false);

    final Source source;
    final String text;
    final Document document;
    final List<BibliographyFile> files;
    final Bibliography bibliography;
    final CitationStyle style;
    final Editor.Material material;
    final Manuscript manuscript;
    public final Edition edition;
    public final Theme theme;

    /** @param path the article; one with errors cannot be measured */
    public Specimen(String path) {
        try {
            source = Source.of(Path.of(path), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text = new String(source.bytes(), StandardCharsets.UTF_8);
        document = MarkdownReader.read(source).value().orElseThrow();
        files = new ArrayList<>();
        for (String name : document.metadata().bibliography()) {
            if (source.folder().read(name, Integer.MAX_VALUE - 1) instanceof ArticleFolder.Content content) {
                files.add(new BibliographyFile(name, content.bytes()));
            }
        }
        bibliography = Bibliography.read(files).value().orElseThrow();
        String lang = document.metadata().lang();
        style = CitationStyle.of(null, lang, null, org.fairleaf.ast.Position.of(path))
                .value()
                .orElseThrow();
        Preparation preparation = new Preparation(Path.of("styles"), null, List.of(), null, POLICY);
        Outcome<Preparation.Prepared> prepared = preparation.prepare(source);
        if (prepared.hasErrors()) {
            throw new IllegalArgumentException(prepared.findings().toString());
        }
        theme = prepared.value().orElseThrow().theme();
        edition = prepared.value().orElseThrow().edition();
        material = new Editor.Material(bibliography, style, theme.labels(lang), null, "", null);
        manuscript = new Manuscript(document, edition, bibliography, POLICY, text);
    }
}
