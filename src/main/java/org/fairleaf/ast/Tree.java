package org.fairleaf.ast;

import java.util.List;
import java.util.function.Consumer;

/** Walks a tree in reading order, parents before children, into notes where their marks stand. */
public final class Tree {

    private final Consumer<Block> onBlock;
    private final Consumer<Inline> onInline;

    private Tree(Consumer<Block> onBlock, Consumer<Inline> onInline) {
        this.onBlock = onBlock;
        this.onInline = onInline;
    }

    /** Shows every block and every inline below these blocks. */
    public static void walk(List<Block> blocks, Consumer<Block> onBlock, Consumer<Inline> onInline) {
        new Tree(onBlock, onInline).blocks(blocks);
    }

    /** Shows every inline below these inlines. */
    public static void walkInlines(List<Inline> inlines, Consumer<Inline> onInline) {
        new Tree(block -> {}, onInline).inlines(inlines);
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        onBlock.accept(block);
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
            case Block.ThematicBreak thematicBreak -> {}
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

    private void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void inline(Inline inline) {
        onInline.accept(inline);
        switch (inline) {
            case Inline.Text text -> {}
            case Inline.Emphasis emphasis -> inlines(emphasis.content());
            case Inline.Strong strong -> inlines(strong.content());
            case Inline.Strikethrough strikethrough -> inlines(strikethrough.content());
            case Inline.Superscript superscript -> inlines(superscript.content());
            case Inline.Subscript subscript -> inlines(subscript.content());
            case Inline.Code code -> {}
            case Inline.LineBreak lineBreak -> {}
            case Inline.Link link -> inlines(link.content());
            case Inline.Image image -> {}
            case Inline.Span span -> inlines(span.content());
            case Inline.Abbreviation abbreviation -> {}
            case Inline.Footnote footnote -> blocks(footnote.content());
            case Inline.Citation citation ->
                citation.cites().forEach(cite -> {
                    inlines(cite.prefix());
                    inlines(cite.locator());
                });
            case Inline.Note note -> blocks(note.content());
        }
    }
}
