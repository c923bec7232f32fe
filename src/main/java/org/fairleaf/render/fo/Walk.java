package org.fairleaf.render.fo;

import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;

/** Visits every node of an edition in reading order. */
abstract class Walk {

    void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    void block(Block block) {
        switch (block) {
            case Block.Heading heading -> inlines(heading.content());
            case Block.Paragraph paragraph -> inlines(paragraph.content());
            case Block.BulletList list -> list.items().forEach(item -> blocks(item.content()));
            case Block.OrderedList list -> list.items().forEach(item -> blocks(item.content()));
            case Block.DefinitionList list ->
                list.definitions().forEach(definition -> {
                    definition.terms().forEach(this::inlines);
                    definition.explanations().forEach(this::blocks);
                });
            case Block.Quote quote -> blocks(quote.content());
            case Block.CodeBlock code -> {}
            case Block.ThematicBreak rule -> {}
            case Block.Table table -> {
                inlines(table.caption());
                table.head().forEach(this::row);
                table.body().forEach(this::row);
            }
            case Block.Figure figure -> {
                inline(figure.image());
                inlines(figure.caption());
            }
            case Block.Callout callout -> {
                inlines(callout.title());
                blocks(callout.content());
            }
            case Block.Division division -> blocks(division.content());
            case Block.Section section -> blocks(section.content());
        }
    }

    private void row(Block.Row row) {
        row.cells().forEach(cell -> inlines(cell.content()));
    }

    void inline(Inline inline) {
        switch (inline) {
            case Inline.Text text -> {}
            case Inline.Emphasis emphasis -> inlines(emphasis.content());
            case Inline.Strong strong -> inlines(strong.content());
            case Inline.Strikethrough struck -> inlines(struck.content());
            case Inline.Superscript raised -> inlines(raised.content());
            case Inline.Subscript lowered -> inlines(lowered.content());
            case Inline.Code code -> {}
            case Inline.LineBreak lineBreak -> {}
            case Inline.Link link -> inlines(link.content());
            case Inline.Image image -> {}
            case Inline.Span span -> inlines(span.content());
            case Inline.Abbreviation abbreviation -> {}
            case Inline.Note note -> blocks(note.content());
            case Inline.Unset unset -> throw new IllegalStateException("an edition holds " + unset);
        }
    }
}
