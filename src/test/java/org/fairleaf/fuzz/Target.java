package org.fairleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.cite.BibliographyFile;
import org.fairleaf.cite.CitationStyle;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.publish.Preparation;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.fairleaf.render.markdown.MarkdownWriter;
import org.fairleaf.render.text.TextRenderer;

/**
 * What is fuzzed. A reader answers any bytes with something or with errors at places that are there, and never with an
 * exception; what it has read can be used.
 */
enum Target {
    MARKDOWN {
        @Override
        void accept(byte[] bytes) {
            assertAnswered(MarkdownReader.read(source(bytes)), bytes);
        }
    },
    FRONT_MATTER {
        @Override
        void accept(byte[] fields) {
            byte[] bytes = joined("---\n", fields, "\n---\n\nWords.\n");
            assertAnswered(MarkdownReader.read(source(bytes)), bytes);
        }
    },
    /** What is written of a document reads as that document. */
    ROUND_TRIP {
        @Override
        void accept(byte[] body) {
            Outcome<Document> read = MarkdownReader.read(source(joined(ARTICLE, body, "")));
            if (read.hasErrors()) {
                return;
            }
            String written = MarkdownWriter.write(read.value().orElseThrow());
            Outcome<Document> again = MarkdownReader.read(source(written.getBytes(StandardCharsets.UTF_8)));
            if (again.hasErrors()) {
                throw new AssertionError("what was written is refused: " + again.findings() + "\n" + written);
            }
            String twice = MarkdownWriter.write(again.value().orElseThrow());
            if (!twice.equals(written)) {
                throw new AssertionError("written anew it changes:\n" + written + "\n---- into\n" + twice);
            }
        }
    },
    BIBTEX {
        @Override
        void accept(byte[] bytes) {
            bibliography("refs.bib", bytes);
        }
    },
    RIS {
        @Override
        void accept(byte[] bytes) {
            bibliography("refs.ris", bytes);
        }
    },
    CSL_JSON {
        @Override
        void accept(byte[] bytes) {
            bibliography("refs.json", bytes);
        }
    },
    CSL_YAML {
        @Override
        void accept(byte[] bytes) {
            bibliography("refs.yaml", bytes);
        }
    },
    PUBLISH {
        @Override
        void accept(byte[] body) {
            byte[] bytes = joined(ARTICLE, body, "");
            Outcome<Preparation.Prepared> prepared = PREPARATION.prepare(source(bytes));
            assertAnswered(prepared, bytes);
            if (prepared.hasErrors()) {
                return;
            }
            Preparation.Prepared article = prepared.value().orElseThrow();
            byte[] text = TEXT.render(article.edition(), article.theme())
                    .value()
                    .orElseThrow()
                    .bytes();
            String published = new String(text, StandardCharsets.UTF_8);
            if (published.lines().anyMatch(line -> line.endsWith(" ")) || published.indexOf('\r') >= 0) {
                throw new AssertionError("a line ends with a space or a carriage return:\n" + published);
            }
        }
    };

    private static final String ARTICLE = "---\ntitle: Title\nlang: en\ndisclaimer: Words.\n---\n\n";
    private static final Preparation PREPARATION =
            new Preparation(Path.of("styles"), null, List.of(), null, Specimen.POLICY);
    private static final TextRenderer TEXT = new TextRenderer();

    /** Throws whatever is wrong. */
    abstract void accept(byte[] bytes);

    /** Its folder among the resources. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    /** Whatever can be read can be listed, too. */
    private static void bibliography(String name, byte[] bytes) {
        Outcome<Bibliography> read = Bibliography.read(List.of(new BibliographyFile(name, bytes)));
        assertAnswered(read, bytes);
        Bibliography bibliography = read.value().orElse(Bibliography.EMPTY);
        if (bibliography.all().size() <= 20) {
            STYLE.computeIfAbsent(
                            "en",
                            lang -> CitationStyle.of(null, lang, null, Position.of("a.md"))
                                    .value()
                                    .orElseThrow())
                    .list(bibliography.all());
        }
    }

    private static final Map<String, CitationStyle> STYLE = new java.util.concurrent.ConcurrentHashMap<>();

    private static void assertAnswered(Outcome<?> read, byte[] bytes) {
        if (read.value().isEmpty() && !read.hasErrors()) {
            throw new AssertionError("nothing was read, and nothing is said to be wrong");
        }
        // Line feeds, carriage returns and both together end lines.
        long lines = 1;
        for (byte b : bytes) {
            lines += b == '\n' || b == '\r' ? 1 : 0;
        }
        for (Diagnostic finding : read.findings()) {
            if (finding.position().line() > lines) {
                throw new AssertionError("there is no such line: " + finding);
            }
        }
    }
}
