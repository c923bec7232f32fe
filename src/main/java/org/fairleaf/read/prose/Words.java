package org.fairleaf.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;

/** The words of a block alone. */
final class Words {

    private Words() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(Words::of).collect(Collectors.joining("\n"));
    }

    static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> PlainText.of(heading.content());
            case Block.Paragraph paragraph -> PlainText.of(paragraph.content());
            case Block.BulletList list -> items(list.items());
            case Block.OrderedList list -> items(list.items());
            case Block.DefinitionList list ->
                list.definitions().stream()
                        .map(definition ->
                                definition.terms().stream().map(PlainText::of).collect(Collectors.joining("\n"))
                                        + "\n"
                                        + definition.explanations().stream()
                                                .map(Words::of)
                                                .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n"));
            case Block.Quote quote -> of(quote.content());
            case Block.CodeBlock code -> code.text();
            case Block.ThematicBreak rule -> "";
            case Block.Table table -> {
                List<Block.Row> rows = new ArrayList<>(table.head());
                rows.addAll(table.body());
                yield PlainText.of(table.caption())
                        + rows.stream()
                                .flatMap(row -> row.cells().stream())
                                .map(cell -> "\n" + PlainText.of(cell.content()))
                                .collect(Collectors.joining());
            }
            case Block.Figure figure -> PlainText.of(List.of(figure.image())) + "\n" + PlainText.of(figure.caption());
            case Block.Callout callout -> PlainText.of(callout.title()) + "\n" + of(callout.content());
            case Block.Division division -> of(division.content());
            case Block.Section section -> of(section.content());
        };
    }

    private static String items(List<Block.Item> items) {
        return items.stream().map(item -> of(item.content())).collect(Collectors.joining("\n"));
    }
}
