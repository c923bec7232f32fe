package org.fairleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.cite.BibliographyFile;
import org.fairleaf.cite.CitationStyle;
import org.fairleaf.cite.CslJsonWriter;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.fairleaf.render.markdown.MarkdownWriter;

/**
 * Articles and references. A reader answers any bytes with something or with errors at places that are there, and never
 * with an exception; what it has read can be used.
 */
final class Reading {

    private static final int MOST_LISTED = 20;
    private static final CitationStyle STYLE =
            CitationStyle.of(null, "en", null, Position.of("a.md")).value().orElseThrow();

    private Reading() {}

    static void markdown(byte[] bytes) {
        Claims.answered(MarkdownReader.read(source(bytes)), "a.md", bytes);
    }

    static void frontMatter(byte[] fields) {
        byte[] bytes = joined("---\n", fields, "\n---\n\nWords.\n");
        Claims.answered(MarkdownReader.read(source(bytes)), "a.md", bytes);
    }

    /** What is written of a document reads as that document. */
    static void roundTrip(byte[] body) {
        Outcome<Document> read = MarkdownReader.read(source(joined(Publishing.ARTICLE, body, "")));
        if (read.hasErrors()) {
            return;
        }
        String written = MarkdownWriter.write(read.value().orElseThrow());
        Outcome<Document> again = MarkdownReader.read(source(written.getBytes(StandardCharsets.UTF_8)));
        Claims.that(!again.hasErrors(), "what was written is refused: " + again.findings() + "\n" + written);
        String twice = MarkdownWriter.write(again.value().orElseThrow());
        Claims.that(twice.equals(written), "written anew it changes:\n" + written + "\n---- into\n" + twice);
    }

    static void published(byte[] body) {
        Publishing.publishes(source(joined(Publishing.ARTICLE, body, "")));
    }

    /** Whatever can be read can be listed, and written and read again. */
    static void bibliography(String name, byte[] bytes) {
        Outcome<Bibliography> read = Bibliography.read(List.of(new BibliographyFile(name, bytes)));
        Claims.answered(read, name, bytes);
        Bibliography bibliography = read.value().orElse(Bibliography.EMPTY);
        if (bibliography.all().size() <= MOST_LISTED) {
            STYLE.list(bibliography.all());
        }
        String written = CslJsonWriter.write(bibliography.all());
        Bibliography again = Bibliography.read(
                        List.of(new BibliographyFile("again.json", written.getBytes(StandardCharsets.UTF_8))))
                .value()
                .orElseThrow();
        String twice = CslJsonWriter.write(again.all());
        Claims.that(twice.equals(written), "written anew it changes:\n" + written + "\n---- into\n" + twice);
    }

    private static Source source(byte[] bytes) {
        return new Source("a.md", "a", bytes, ArticleFolder.NONE);
    }

    private static byte[] joined(String before, byte[] bytes, String after) {
        byte[] head = before.getBytes(StandardCharsets.UTF_8);
        byte[] foot = after.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + bytes.length + foot.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        System.arraycopy(foot, 0, all, head.length + bytes.length, foot.length);
        return all;
    }
}
