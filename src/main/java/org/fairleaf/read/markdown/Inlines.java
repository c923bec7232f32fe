package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Makes the document model's inlines from running text. */
final class Inlines {

    /** Marks within marks: more than any person writes, and few enough for every program that reads the result. */
    static final int DEEPEST = 40;

    private final Function<String, @Nullable Reference> references;
    private final Abbreviations abbreviations;
    private final Notes notes;
    private final Pictures pictures;
    private final Checks checks;
    private final List<Diagnostic> findings;

    Inlines(
            Function<String, @Nullable Reference> references,
            Abbreviations abbreviations,
            Notes notes,
            Pictures pictures,
            Checks checks,
            List<Diagnostic> findings) {
        this.references = references;
        this.abbreviations = abbreviations;
        this.notes = notes;
        this.pictures = pictures;
        this.checks = checks;
        this.findings = findings;
    }

    List<Inline> read(Stretch stretch) {
        Piece root = parse(stretch);
        return root == null ? raw(stretch) : build(root, stretch);
    }

    /** The text as it stands: what is left where its marks cannot be followed. */
    private static List<Inline> raw(Stretch stretch) {
        return List.of(new Inline.Text(stretch.text().replace('\n', ' '), stretch.position(0)));
    }

    /** The marks of a text; null, told, where they are nested too deep. */
    @Nullable
    Piece parse(Stretch stretch) {
        Piece root = InlineParser.parse(stretch.text(), references);
        if (root.depth > DEEPEST) {
            findings.add(Diagnostic.of(
                    Code.NESTING_TOO_DEEP,
                    stretch.position(0),
                    "the marks in this text are nested more than " + DEEPEST + " deep",
                    "check its asterisks, underscores and brackets"));
            return null;
        }
        Smart.judge(root);
        return root;
    }

    List<Inline> build(Piece parent, Stretch stretch) {
        List<Inline> out = new ArrayList<>();
        Words words = new Words(abbreviations, stretch, out);
        for (Piece piece = parent.first; piece != null; piece = piece.next) {
            if (!words.take(piece)) {
                words.flush();
                out.addAll(node(piece, stretch));
            } else if (piece.kind == Piece.Kind.LITERAL) {
                literal(piece, stretch);
            }
        }
        words.flush();
        return List.copyOf(out);
    }

    private void literal(Piece piece, Stretch stretch) {
        if (piece.flag) {
            checks.html(piece.text, stretch.position(piece.start));
        } else if (piece.text.equals("\uFFFD") && stretch.text().charAt(piece.start) == '&') {
            findings.add(Diagnostic.of(
                    Code.CONTROL_CHARACTER,
                    stretch.position(piece.start),
                    stretch.text().substring(piece.start, piece.end) + " is a character that cannot be published",
                    "delete it"));
        }
    }

    private List<Inline> node(Piece piece, Stretch stretch) {
        Position position = stretch.position(piece.start);
        return switch (piece.kind) {
            case EMPHASIS -> List.of(new Inline.Emphasis(build(piece, stretch), position));
            case STRONG -> List.of(new Inline.Strong(build(piece, stretch), position));
            case STRIKETHROUGH -> List.of(new Inline.Strikethrough(build(piece, stretch), position));
            case SUPERSCRIPT -> List.of(new Inline.Superscript(build(piece, stretch), position));
            case SUBSCRIPT -> List.of(new Inline.Subscript(build(piece, stretch), position));
            case HARD_BREAK -> List.of(new Inline.LineBreak(position));
            case CODE -> code(piece, position);
            case LINK -> link(piece, stretch, position);
            case IMAGE -> List.of(pictures.inline(piece, stretch, this));
            case SPAN -> List.of(span(piece, stretch, position));
            case INLINE_NOTE -> note(piece, stretch, position);
            case FOOTNOTE -> {
                Inline note = notes.mention(piece.text, position);
                yield List.of(note == null ? new Inline.Text("[^" + piece.text + "]", position) : note);
            }
            case KEY -> List.of(citation(CitationSyntax.alone(piece), stretch));
            case CITATION -> List.of(citation(piece, stretch));
            case ROOT, TEXT, LITERAL, SOFT_BREAK, CITE, PREFIX, LOCATOR ->
                throw new IllegalStateException(piece.kind.name());
        };
    }

    private List<Inline> code(Piece piece, Position position) {
        if (!piece.target.isEmpty()) {
            checks.html("`" + piece.text + "`" + piece.target, position);
        }
        Inline code = new Inline.Code(piece.text, position);
        if (piece.attributes.equals(Attributes.NONE)) {
            return List.of(code);
        }
        checks.attributes(piece.attributes, position);
        return List.of(new Inline.Span(List.of(code), piece.attributes, position));
    }

    private Inline span(Piece piece, Stretch stretch, Position position) {
        checks.attributes(piece.attributes, position);
        return new Inline.Span(build(piece, stretch), piece.attributes, position);
    }

    private List<Inline> link(Piece piece, Stretch stretch, Position position) {
        literalKeys(piece, stretch);
        List<Inline> content = checks.linkText(build(piece, stretch));
        checks.attributes(piece.attributes, position);
        if (PlainText.of(content).isBlank()) {
            findings.add(Diagnostic.of(
                    Code.LINK_EMPTY,
                    position,
                    "the link to \"" + piece.target + "\" has no words",
                    "put words between the brackets that say where it leads"));
        }
        checks.target(piece.target, position);
        return List.of(new Inline.Link(
                content, Checks.encoded(piece.target), title(piece, stretch), piece.attributes, position));
    }

    /** {@code [@key](address)} is a link whose words are {@code @key}. */
    private static void literalKeys(Piece link, Stretch stretch) {
        for (Piece piece = link.first; piece != null; piece = piece.next) {
            if (piece.kind == Piece.Kind.KEY) {
                String written = stretch.text().substring(piece.start, piece.end);
                Piece literal = new Piece(Piece.Kind.LITERAL, piece.start, piece.end, written);
                piece.insertAfter(literal);
                piece.unlink();
                piece = literal;
            }
        }
    }

    /** A title's plain characters; null where there is none. */
    static @Nullable String title(Piece piece, Stretch stretch) {
        Stretch title = titleStretch(piece, stretch);
        String text = title == null
                ? ""
                : LinkSyntax.unescape(title.text()).replace('\n', ' ').strip();
        return text.isEmpty() ? null : text;
    }

    static @Nullable Stretch titleStretch(Piece piece, Stretch stretch) {
        if (piece.reference != null) {
            return piece.reference.title();
        }
        return piece.titleEnd > piece.titleStart ? stretch.part(piece.titleStart, piece.titleEnd) : null;
    }

    private List<Inline> note(Piece piece, Stretch stretch, Position position) {
        if (!notes.inline(position)) {
            return build(piece, stretch);
        }
        notes.inside(true);
        List<Inline> content = build(piece, stretch);
        notes.inside(false);
        Position start = content.isEmpty() ? position : content.getFirst().position();
        return List.of(new Inline.Footnote(List.of(new Block.Paragraph(content, Attributes.NONE, start)), position));
    }

    private Inline citation(Piece citation, Stretch stretch) {
        List<Inline.Cite> cites = new ArrayList<>();
        for (Piece cite = citation.first; cite != null; cite = cite.next) {
            List<Inline> prefix = List.of();
            List<Inline> locator = List.of();
            for (Piece part = cite.first; part != null; part = part.next) {
                if (part.kind == Piece.Kind.PREFIX) {
                    prefix = build(part, stretch);
                } else {
                    locator = build(part, stretch);
                }
            }
            cites.add(new Inline.Cite(cite.text, prefix, locator, cite.flag, stretch.position(cite.start)));
        }
        return new Inline.Citation(List.copyOf(cites), citation.flag, stretch.position(citation.start));
    }
}
