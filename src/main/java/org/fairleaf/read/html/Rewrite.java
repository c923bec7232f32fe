package org.fairleaf.read.html;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;

/** Blocks with other running text, at every depth, from the inside out. */
final class Rewrite {

    private final UnaryOperator<List<Inline>> text;

    Rewrite(UnaryOperator<List<Inline>> text) {
        this.text = text;
    }

    List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading in ->
                new Block.Heading(in.level(), inlines(in.content()), in.attributes(), in.position());
            case Block.Paragraph in -> new Block.Paragraph(inlines(in.content()), in.attributes(), in.position());
            case Block.BulletList in ->
                new Block.BulletList(items(in.items()), in.tight(), in.attributes(), in.position());
            case Block.OrderedList in ->
                new Block.OrderedList(
                        in.start(), in.numbering(), items(in.items()), in.tight(), in.attributes(), in.position());
            case Block.DefinitionList in ->
                new Block.DefinitionList(
                        in.definitions().stream()
                                .map(one -> new Block.Definition(
                                        one.terms().stream().map(this::inlines).toList(),
                                        one.explanations().stream()
                                                .map(this::blocks)
                                                .toList(),
                                        one.position()))
                                .toList(),
                        in.attributes(),
                        in.position());
            case Block.Quote in -> new Block.Quote(blocks(in.content()), in.attributes(), in.position());
            case Block.CodeBlock in -> in;
            case Block.ThematicBreak in -> in;
            case Block.Table in ->
                new Block.Table(
                        inlines(in.caption()),
                        in.columns(),
                        rows(in.head()),
                        rows(in.body()),
                        in.rowHeaders(),
                        in.attributes(),
                        in.position());
            case Block.Figure in -> new Block.Figure(in.image(), inlines(in.caption()), in.attributes(), in.position());
            case Block.Callout in ->
                new Block.Callout(in.kind(), inlines(in.title()), blocks(in.content()), in.attributes(), in.position());
            case Block.Division in -> new Block.Division(blocks(in.content()), in.attributes(), in.position());
            case Block.Section in -> in;
        };
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream()
                .map(item -> new Block.Item(blocks(item.content()), item.checked(), item.attributes(), item.position()))
                .toList();
    }

    private List<Block.Row> rows(List<Block.Row> rows) {
        return rows.stream()
                .map(row -> new Block.Row(
                        row.cells().stream()
                                .map(cell -> new Block.Cell(inlines(cell.content()), cell.position()))
                                .toList(),
                        row.position()))
                .toList();
    }

    private List<Inline> inlines(List<Inline> inlines) {
        return text.apply(inlines.stream().map(this::inline).toList());
    }

    private Inline inline(Inline inline) {
        return switch (inline) {
            case Inline.Emphasis in -> new Inline.Emphasis(inlines(in.content()), in.position());
            case Inline.Strong in -> new Inline.Strong(inlines(in.content()), in.position());
            case Inline.Strikethrough in -> new Inline.Strikethrough(inlines(in.content()), in.position());
            case Inline.Superscript in -> new Inline.Superscript(inlines(in.content()), in.position());
            case Inline.Subscript in -> new Inline.Subscript(inlines(in.content()), in.position());
            case Inline.Link in ->
                new Inline.Link(inlines(in.content()), in.target(), in.title(), in.attributes(), in.position());
            case Inline.Span in -> new Inline.Span(inlines(in.content()), in.attributes(), in.position());
            case Inline.Footnote in -> new Inline.Footnote(blocks(in.content()), in.position());
            case Inline.Text in -> in;
            case Inline.Code in -> in;
            case Inline.LineBreak in -> in;
            case Inline.Image in -> in;
            case Inline.Abbreviation in -> in;
            case Inline.Citation in -> in;
            case Inline.Note in -> in;
        };
    }
}
