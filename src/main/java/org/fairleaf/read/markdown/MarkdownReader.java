package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Term;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Images;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Limits;
import org.fairleaf.read.Source;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads Markdown articles as pandoc understands them: CommonMark 0.31.2 with YAML front matter, footnotes, citations,
 * pipe tables, definition lists, fenced divs, spans and attributes.
 *
 * <p>What an author wrote is published or told, never dropped. All findings of an article come in one outcome, in the
 * order of the text.
 */
public final class MarkdownReader {

    private MarkdownReader() {}

    /** Reads an article. There is a document unless the article is too large or could not be read to its end. */
    public static Outcome<Document> read(Source source) {
        List<Diagnostic> findings = Collections.synchronizedList(new ArrayList<>());
        Position file = Position.of(source.path());
        if (source.exceeds(Limit.ARTICLE)) {
            findings.add(Diagnostic.of(
                    Code.FILE_TOO_LARGE,
                    file,
                    "the article has more than " + source.limits().shown(Limit.ARTICLE),
                    "divide it into several articles, or " + source.limits().raised(Limit.ARTICLE)));
            return outcome(null, findings);
        }
        return outcome(Guards.guarded(() -> document(source, findings), file, findings), findings);
    }

    private static Document document(Source source, List<Diagnostic> findings) {
        SourceText text = Decoding.decode(source.path(), source.bytes(), findings);
        Images images = Images.of(source);
        FrontMatter front = FrontMatter.split(text, findings);
        Metadata metadata = new MetadataReader(source.path(), text, source.folder(), images, findings).read(front);
        List<Block> blocks = Body.read(front.body(), images, findings);
        countNotes(blocks, source.limits(), findings);
        return new Document(source.slug(), source.path(), metadata, blocks, images.media());
    }

    /** Each is laid out and tagged at the foot of a page: tens of thousands take minutes and more memory than there is. */
    private static void countNotes(List<Block> blocks, Limits limits, List<Diagnostic> findings) {
        int most = limits.of(Limit.NOTES);
        int[] count = {0};
        Tree.walk(blocks, block -> {}, inline -> {
            boolean note = inline instanceof Inline.Footnote || inline instanceof Inline.Citation;
            if (note && ++count[0] == most + 1) {
                findings.add(Diagnostic.of(
                        Code.SOURCE_TOO_COMPLEX,
                        inline.position(),
                        "the article has more than " + most + " notes and citations",
                        "divide it into several articles, or " + limits.raised(Limit.NOTES)));
            }
        });
    }

    /**
     * Reads Markdown without front matter, such as a theme's disclaimer. It names no files.
     *
     * @param path the file it stands in, as messages name it
     */
    public static Outcome<List<Block>> readFragment(String path, String markdown) {
        List<Diagnostic> findings = Collections.synchronizedList(new ArrayList<>());
        return outcome(
                Guards.guarded(
                        () -> Body.read(fragment(path, markdown, findings), new Images(ArticleFolder.NONE), findings),
                        Position.of(path),
                        findings),
                findings);
    }

    /**
     * Reads a glossary that stands in a file of its own, such as a theme's.
     *
     * @param path the file, as messages name it
     */
    public static Outcome<List<Term>> readGlossary(String path, String yaml) {
        List<Diagnostic> findings = Collections.synchronizedList(new ArrayList<>());
        return outcome(
                Guards.guarded(
                        () -> {
                            SourceText text = fragment(path, yaml, findings);
                            Node root = FrontMatter.compose(text, text.text(), "the glossary", findings);
                            return root == null
                                    ? List.<Term>of()
                                    : GlossaryReader.read(root, text, new Images(ArticleFolder.NONE), findings);
                        },
                        Position.of(path),
                        findings),
                findings);
    }

    /** Reads one line of Markdown, such as a label with emphasis in it. */
    public static Outcome<List<Inline>> readInlines(String path, String markdown) {
        List<Diagnostic> findings = Collections.synchronizedList(new ArrayList<>());
        return outcome(
                Guards.guarded(
                        () -> Body.readInlines(
                                fragment(path, markdown, findings), new Images(ArticleFolder.NONE), findings),
                        Position.of(path),
                        findings),
                findings);
    }

    private static SourceText fragment(String path, String markdown, List<Diagnostic> findings) {
        return Decoding.decode(path, markdown.getBytes(java.nio.charset.StandardCharsets.UTF_8), findings);
    }

    private static <T> Outcome<T> outcome(@Nullable T value, List<Diagnostic> findings) {
        List<Diagnostic> sorted;
        synchronized (findings) {
            sorted = findings.stream().distinct().sorted().toList();
        }
        return value == null ? Outcome.none(sorted) : Outcome.of(value, sorted);
    }
}
