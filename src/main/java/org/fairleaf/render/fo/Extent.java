package org.fairleaf.render.fo;

import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.edition.Edition;

/**
 * How many lines of text blocks take, roughly, spaces between them included: enough to tell a short box, which is to
 * stand whole, from a long one, which would leave a hole on the page before it.
 */
record Extent(FoOut out, Edition edition) {

    /** Whether it is so short that it is to stand on one page. */
    boolean fits(List<Block> blocks, Place place) {
        return of(blocks, place) <= Double.parseDouble(out.value("whole", "lines"));
    }

    /** Whether a note is so short. */
    boolean fitsNote(List<Block> blocks, Place place) {
        return of(blocks, place) <= Double.parseDouble(out.value("whole", "note-lines"));
    }

    /** Whether it takes so few pages that FOP can weigh where each ends. */
    boolean weighed(List<Block> blocks, Place place) {
        return of(blocks, place) <= Double.parseDouble(out.value("whole", "weighed-lines"));
    }

    double of(List<Block> blocks, Place place) {
        double lines = 0;
        for (Block block : blocks) {
            lines += of(block, place);
        }
        // Less than a line stands between most blocks.
        return lines + Math.max(0, blocks.size() - 1) * 0.75;
    }

    private double of(Block block, Place place) {
        Place inner = place.narrower(2 * place.em());
        return switch (block) {
            case Block.Heading heading -> 2 * lines(heading.content(), place);
            case Block.Paragraph paragraph -> lines(paragraph.content(), place);
            case Block.BulletList list -> items(list.items(), list.tight(), inner);
            case Block.OrderedList list -> items(list.items(), list.tight(), inner);
            case Block.DefinitionList list ->
                list.definitions().stream()
                        .mapToDouble(definition -> definition.terms().size()
                                + definition.explanations().stream()
                                        .mapToDouble(content -> of(content, inner))
                                        .sum())
                        .sum();
            case Block.Quote quote -> of(quote.content(), inner.narrower(2 * place.em()));
            case Block.CodeBlock code -> code.text().lines().count() + 1;
            case Block.ThematicBreak rule -> 2;
            case Block.Table table -> rows(table, place);
            case Block.Figure figure ->
                new Pictures(out, edition).height(figure.image(), place) / place.em() + lines(figure.caption(), place);
            case Block.Callout callout -> 3 + of(callout.content(), inner);
            case Block.Division division -> of(division.content(), place);
            case Block.Section section -> of(section.content(), place);
        };
    }

    private double items(List<Block.Item> items, boolean tight, Place place) {
        double lines =
                items.stream().mapToDouble(item -> of(item.content(), place)).sum();
        return lines + items.size() * (tight ? 0.25 : 1);
    }

    private double rows(Block.Table table, Place place) {
        TableForm form = TableForm.of(table, place, out);
        double lines = lines(table.caption(), place);
        for (TableForm.Part part : form.parts()) {
            for (List<Block.Row> rows : List.of(table.head(), table.body())) {
                for (Block.Row row : rows) {
                    lines += form.lines(row, part) + 0.5;
                }
            }
        }
        return lines;
    }

    double lines(List<Inline> content, Place place) {
        int characters = PlainText.of(content).length();
        return characters == 0 ? 0 : Math.ceil(1.0 * characters / place.characters());
    }
}
