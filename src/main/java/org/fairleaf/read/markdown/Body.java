package org.fairleaf.read.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.read.Images;
import org.jspecify.annotations.Nullable;

/** Reads Markdown text into blocks: first what is defined anywhere in it, then the blocks that use it. */
final class Body {

    private final SourceText source;
    private final List<Diagnostic> findings;
    private final Checks checks;
    private final Lines lines;
    private final References references;
    private final Abbreviations abbreviations = new Abbreviations();
    private final List<AbbreviationDefinitions.Definition> defined = new ArrayList<>();
    private final Footnotes footnotes;
    private final Inlines inlines;
    private final Pictures pictures;

    private Body(SourceText source, Images images, List<Diagnostic> findings) {
        this.source = source;
        this.findings = findings;
        this.checks = new Checks(findings);
        this.lines = new Lines(source);
        this.references = new References(findings);
        this.footnotes = new Footnotes(findings);
        this.pictures = new Pictures(images, checks, findings);
        this.inlines = new Inlines(references::get, abbreviations, footnotes, pictures, checks, findings);
    }

    /** The blocks of a text. */
    static List<Block> read(SourceText source, Images images, List<Diagnostic> findings) {
        Diagnostic refusal = Guards.refusal(source);
        if (refusal != null) {
            findings.add(refusal);
            return List.of();
        }
        try {
            return new Body(source, images, findings).blocks();
        } catch (FencedDivs.TooDeepException e) {
            findings.add(Diagnostic.of(
                    Code.NESTING_TOO_DEEP,
                    source.position(e.offset()),
                    "more than " + Guards.MARKS + " divs, lists and quotes are open here",
                    "end each div with a line of three colons"));
            return List.of();
        }
    }

    /** The marks of a text that is one line of words, such as a title. */
    static List<Inline> readInlines(SourceText source, Images images, List<Diagnostic> findings) {
        Body body = new Body(source, images, findings);
        Stretch words = body.lines.whole().strip();
        return words.text().isEmpty() ? List.of() : body.inlines.read(words);
    }

    private List<Block> blocks() {
        Node document = BlockStructure.parse(source.text());
        List<FootnoteDefinitions.Definition> notes = define(document);
        Blocks blocks = new Blocks(lines, inlines, pictures, checks, findings);
        for (FootnoteDefinitions.Definition note : notes) {
            footnotes.enter(note.label);
            footnotes.leave(blocks.children(note));
        }
        List<Block> content = blocks.children(document);
        footnotes.finish();
        unused();
        return content;
    }

    /** Collects references, abbreviations and footnotes, and takes them out of the text. */
    private List<FootnoteDefinitions.Definition> define(Node document) {
        List<FootnoteDefinitions.Definition> notes = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = following(node, document)) {
            switch (node) {
                case Paragraph paragraph -> {
                    Stretch words = lines.of(paragraph);
                    if (words != null && words.text().startsWith("[")) {
                        lines.replace(paragraph, references.take(words));
                    }
                }
                case Heading heading -> {
                    Stretch words = lines.of(heading);
                    if (heading.getOpeningMarker().isNull()
                            && words != null
                            && words.text().startsWith("[")) {
                        lines.replace(heading, references.take(words));
                    }
                }
                case FootnoteDefinitions.Definition note -> {
                    if (footnotes.define(note.label, lines.position(note.start), written(note))) {
                        notes.add(note);
                    }
                }
                case AbbreviationDefinitions.Definition abbreviation -> define(abbreviation);
                default -> {}
            }
        }
        return notes;
    }

    private void define(AbbreviationDefinitions.Definition abbreviation) {
        if (abbreviation.expansion.isEmpty() || !abbreviations.add(abbreviation.text, abbreviation.expansion)) {
            findings.add(Diagnostic.of(
                    Code.ABBREVIATION_DUPLICATE,
                    lines.position(abbreviation.start),
                    abbreviation.expansion.isEmpty()
                            ? "nothing says what the abbreviation \"" + abbreviation.text + "\" stands for"
                            : "the abbreviation \"" + abbreviation.text + "\" already stands for something else",
                    "let each abbreviation stand for one thing in an article"));
        } else {
            defined.add(abbreviation);
        }
    }

    private void unused() {
        for (AbbreviationDefinitions.Definition abbreviation : defined) {
            if (abbreviations.unused(abbreviation.text)) {
                findings.add(Diagnostic.of(
                        Code.ABBREVIATION_UNUSED,
                        lines.position(abbreviation.start),
                        "the abbreviation \"" + abbreviation.text + "\" does not occur, so \"" + abbreviation.expansion
                                + "\" is not published",
                        "delete it, or check its capitals"));
            }
        }
    }

    private String written(FootnoteDefinitions.Definition note) {
        int from = Math.min(note.start + note.label.length() + 4, note.getEndOffset());
        return source.text().substring(from, note.getEndOffset()).strip().replaceAll("\\s+", " ");
    }

    /** The next block in the order of the text, without recursion, which a deep tree could exhaust. */
    @SuppressWarnings("ReferenceEquality") // a node is itself alone
    private static @Nullable Node following(Node node, Node top) {
        if (node.getFirstChild() != null && !(node instanceof Paragraph) && !(node instanceof Heading)) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at.getNext() == null) {
            at = at.getParent();
            if (at == null || at == top) {
                return null;
            }
        }
        return at.getNext();
    }
}
