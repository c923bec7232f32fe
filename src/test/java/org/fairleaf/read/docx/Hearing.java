package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Tree;

/** What blocks hold, a line for each paragraph, so that two ways to the same article can be compared. */
final class Hearing {

    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Hearing() {}

    /** The blocks line by line, notes behind them in the order of their marks. */
    static List<String> of(List<Block> blocks) {
        Hearing hearing = new Hearing();
        hearing.blocks(blocks, "");
        List<String> all = new ArrayList<>(hearing.lines);
        all.addAll(hearing.notes);
        return all;
    }

    private void blocks(List<Block> blocks, String indent) {
        blocks.forEach(block -> block(block, indent));
    }

    private void block(Block block, String indent) {
        switch (block) {
            case Block.Heading heading -> line(indent, "h" + heading.level(), heading.content());
            case Block.Paragraph paragraph -> line(indent, "p", paragraph.content());
            case Block.BulletList list -> items(list.items(), indent, "•");
            case Block.OrderedList list -> items(list.items(), indent, list.numbering() + " from " + list.start());
            case Block.DefinitionList list ->
                list.definitions().forEach(definition -> {
                    definition.terms().forEach(term -> line(indent, "term", term));
                    definition.explanations().forEach(explanation -> blocks(explanation, indent + "  "));
                });
            case Block.Quote quote -> {
                lines.add(indent + "quote");
                blocks(quote.content(), indent + "  ");
            }
            case Block.CodeBlock code ->
                lines.add(indent + "code " + code.text().strip());
            case Block.ThematicBreak rule -> lines.add(indent + "---");
            case Block.Table table -> table(table, indent);
            case Block.Figure figure -> {
                line(indent, "figure", List.of(figure.image()));
                line(indent, "caption", figure.caption());
            }
            case Block.Callout callout -> {
                line(indent, callout.kind().key(), callout.title());
                blocks(callout.content(), indent + "  ");
            }
            // Word has no divisions: only a language or a direction can be read back, as such or of the words.
            case Block.Division division -> blocks(division.content(), indent);
            case Block.Section section -> blocks(section.content(), indent);
        }
    }

    private void items(List<Block.Item> items, String indent, String mark) {
        for (Block.Item item : items) {
            lines.add(indent + mark + (item.checked() == null ? "" : item.checked() ? " [x]" : " [ ]"));
            blocks(item.content(), indent + "  ");
        }
    }

    private void table(Block.Table table, String indent) {
        lines.add(indent + "table " + table.columns() + (table.rowHeaders() ? " with row headers" : ""));
        line(indent, "caption", table.caption());
        table.head().forEach(row -> row.cells().forEach(cell -> line(indent, "th", cell.content())));
        table.body().forEach(row -> row.cells().forEach(cell -> line(indent, "td", cell.content())));
    }

    private void line(String indent, String kind, List<Inline> content) {
        StringBuilder out = new StringBuilder(indent).append(kind).append(' ');
        inlines(content, out);
        // Whether a space is in a link or behind it is nothing to hear.
        lines.add(out.toString()
                .replaceAll(" +", " ")
                .replaceAll(" (\\]\\([^)]*\\))(?=\\S)", "$1 ")
                // Nor which of a link and emphasis is around the other.
                .replaceAll("\\*\\*\\[([^]]*)\\]\\(#\\)\\*\\*", "[**$1**](#)")
                .stripTrailing());
    }

    private void inlines(List<Inline> inlines, StringBuilder out) {
        inlines.forEach(inline -> inline(inline, out));
    }

    private void inline(Inline inline, StringBuilder out) {
        switch (inline) {
            case Inline.Text text -> out.append(text.text());
            case Inline.Emphasis in -> around("*", in.content(), out);
            case Inline.Strong in -> around("**", in.content(), out);
            case Inline.Strikethrough in -> around("~~", in.content(), out);
            case Inline.Superscript in -> around("^", in.content(), out);
            case Inline.Subscript in -> around("~", in.content(), out);
            case Inline.Code code -> out.append('`').append(code.text()).append('`');
            case Inline.LineBreak lineBreak -> out.append(" / ");
            case Inline.Link link -> {
                out.append('[');
                inlines(link.content(), out);
                out.append("](").append(link.internal() ? "#" : link.target()).append(")");
            }
            case Inline.Image image ->
                out.append("<image ")
                        .append(image.alt() instanceof Alt.Described described ? described.text() : "decorative")
                        .append('>');
            case Inline.Span span -> inlines(span.content(), out);
            case Inline.Abbreviation abbreviation ->
                out.append(abbreviation.text()).append('=').append(abbreviation.expansion());
            case Inline.Footnote note -> note(note.content(), out);
            case Inline.Note note -> {
                List<String> keys = new ArrayList<>();
                if (note.kind() == Inline.Note.Kind.CITATION) {
                    Tree.walk(note.content(), block -> {}, in -> {
                        if (in instanceof Inline.Link link && link.target().startsWith("#ref-")) {
                            keys.add(link.target().substring("#ref-".length()));
                        }
                    });
                }
                if (keys.isEmpty()) {
                    note(note.content(), out);
                } else {
                    keys.forEach(key -> out.append("@").append(key));
                }
            }
            case Inline.Citation citation ->
                citation.cites().forEach(cite -> out.append("@").append(cite.key()));
        }
    }

    private void around(String sign, List<Inline> content, StringBuilder out) {
        out.append(sign);
        inlines(content, out);
        out.append(sign);
    }

    private void note(List<Block> content, StringBuilder out) {
        Hearing inside = new Hearing();
        inside.blocks(content, "note ");
        notes.addAll(inside.lines);
        out.append("[n]");
    }
}
