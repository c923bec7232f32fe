package org.fairleaf.read.prose;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;

/** Blocks with their running text rewritten. Titles, captions and code stay as they are. */
record Rewriting(UnaryOperator<List<Inline>> words) {

    List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading;
            case Block.Paragraph paragraph ->
                new Block.Paragraph(words.apply(paragraph.content()), paragraph.attributes(), paragraph.position());
            case Block.BulletList list ->
                new Block.BulletList(items(list.items()), list.tight(), list.attributes(), list.position());
            case Block.OrderedList list ->
                new Block.OrderedList(
                        list.start(),
                        list.numbering(),
                        items(list.items()),
                        list.tight(),
                        list.attributes(),
                        list.position());
            case Block.DefinitionList list ->
                new Block.DefinitionList(
                        list.definitions().stream()
                                .map(definition -> new Block.Definition(
                                        definition.terms(),
                                        definition.explanations().stream()
                                                .map(this::blocks)
                                                .toList(),
                                        definition.position()))
                                .toList(),
                        list.attributes(),
                        list.position());
            case Block.Quote quote -> new Block.Quote(blocks(quote.content()), quote.attributes(), quote.position());
            case Block.CodeBlock code -> code;
            case Block.ThematicBreak rule -> rule;
            case Block.Table table ->
                new Block.Table(
                        table.caption(),
                        table.columns(),
                        table.head(),
                        rows(table.body()),
                        table.rowHeaders(),
                        table.attributes(),
                        table.position());
            case Block.Figure figure -> figure;
            case Block.Callout callout ->
                new Block.Callout(
                        callout.kind(),
                        callout.title(),
                        blocks(callout.content()),
                        callout.attributes(),
                        callout.position());
            case Block.Division division ->
                new Block.Division(blocks(division.content()), division.attributes(), division.position());
            case Block.Section section ->
                new Block.Section(section.kind(), blocks(section.content()), section.attributes(), section.position());
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
                                .map(cell -> new Block.Cell(words.apply(cell.content()), cell.position()))
                                .toList(),
                        row.position()))
                .toList();
    }
}
