package org.fairleaf.cite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;

/** Bibliographies for tests: from text, or from the folder {@code cite} of the test resources. */
final class Files {

    private Files() {}

    static BibliographyFile file(String path, String content) {
        return new BibliographyFile(path, content.getBytes(StandardCharsets.UTF_8));
    }

    static BibliographyFile resource(String name) {
        try (InputStream in = Objects.requireNonNull(Files.class.getResourceAsStream("/cite/" + name))) {
            return new BibliographyFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outcome<Bibliography> read(String path, String content) {
        return Bibliography.read(List.of(file(path, content)));
    }

    /** The references of a file that must have no findings. */
    static Bibliography clean(BibliographyFile file) {
        Outcome<Bibliography> read = Bibliography.read(List.of(file));
        if (!read.findings().isEmpty()) {
            throw new AssertionError(read.findings());
        }
        return read.value().orElseThrow();
    }

    static Reference json(String entry) {
        return clean(file("r.json", "[" + entry + "]")).all().iterator().next();
    }

    static Reference bib(String entry) {
        return clean(file("r.bib", entry)).all().iterator().next();
    }

    static List<String> messages(Outcome<?> outcome) {
        return outcome.findings().stream().map(Diagnostic::toString).toList();
    }

    static CitationStyle style(@Nullable String name, String lang) {
        return CitationStyle.of(name, lang, null, Position.of("article.md"))
                .value()
                .orElseThrow();
    }

    static String entry(@Nullable String style, Reference reference) {
        return PlainText.of(style(style, "en-US").entry(reference));
    }

    /** The entry with its structure: {@code _emphasis_}, {@code **strong**}, {@code ^sup^}, {@code ~sub~}, links. */
    static String marked(List<Inline> inlines) {
        List<String> out = new ArrayList<>();
        for (Inline inline : inlines) {
            out.add(
                    switch (inline) {
                        case Inline.Text text -> text.text();
                        case Inline.Emphasis emphasis -> "_" + marked(emphasis.content()) + "_";
                        case Inline.Strong strong -> "**" + marked(strong.content()) + "**";
                        case Inline.Superscript sup -> "^" + marked(sup.content()) + "^";
                        case Inline.Subscript sub -> "~" + marked(sub.content()) + "~";
                        case Inline.Link link -> "[" + marked(link.content()) + "](" + link.target() + ")";
                        default -> throw new AssertionError(inline);
                    });
        }
        return String.join("", out);
    }
}
