package org.fairleaf.edition;

import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;

/** Copies a tree in reading order. A step of the edition overrides what it changes. */
abstract class Rewrite {

    List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    Block block(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph b -> new Block.Paragraph(inlines(b.content()), b.attributes(), b.position());
            case Block.BulletList b -> new Block.BulletList(items(b.items()), b.tight(), b.attributes(), b.position());
            case Block.OrderedList b ->
                new Block.OrderedList(
                        b.start(), b.numbering(), items(b.items()), b.tight(), b.attributes(), b.position());
            case Block.DefinitionList b ->
                new Block.DefinitionList(
                        b.definitions().stream().map(this::definition).toList(), b.attributes(), b.position());
            case Block.Quote b -> new Block.Quote(blocks(b.content()), b.attributes(), b.position());
            case Block.CodeBlock b -> b;
            case Block.ThematicBreak b -> b;
            case Block.Table b ->
                new Block.Table(
                        inlines(b.caption()),
                        b.columns(),
                        b.head().stream().map(this::row).toList(),
                        b.body().stream().map(this::row).toList(),
                        b.rowHeaders(),
                        b.attributes(),
                        b.position());
            case Block.Figure b -> new Block.Figure(b.image(), inlines(b.caption()), b.attributes(), b.position());
            case Block.Callout b ->
                new Block.Callout(b.kind(), inlines(b.title()), blocks(b.content()), b.attributes(), b.position());
            case Block.Division b -> new Block.Division(blocks(b.content()), b.attributes(), b.position());
            case Block.Section b -> new Block.Section(b.kind(), blocks(b.content()), b.attributes(), b.position());
        };
    }

    Block heading(Block.Heading heading) {
        return new Block.Heading(heading.level(), inlines(heading.content()), heading.attributes(), heading.position());
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream()
                .map(item -> new Block.Item(blocks(item.content()), item.checked(), item.attributes(), item.position()))
                .toList();
    }

    private Block.Definition definition(Block.Definition definition) {
        return new Block.Definition(
                definition.terms().stream().map(this::inlines).toList(),
                definition.explanations().stream().map(this::blocks).toList(),
                definition.position());
    }

    private Block.Row row(Block.Row row) {
        return new Block.Row(
                row.cells().stream()
                        .map(cell -> new Block.Cell(inlines(cell.content()), cell.position()))
                        .toList(),
                row.position());
    }

    List<Inline> inlines(List<Inline> inlines) {
        return inlines.stream().map(this::inline).toList();
    }

    Inline inline(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text;
            case Inline.Emphasis i -> new Inline.Emphasis(inlines(i.content()), i.position());
            case Inline.Strong i -> new Inline.Strong(inlines(i.content()), i.position());
            case Inline.Strikethrough i -> new Inline.Strikethrough(inlines(i.content()), i.position());
            case Inline.Superscript i -> new Inline.Superscript(inlines(i.content()), i.position());
            case Inline.Subscript i -> new Inline.Subscript(inlines(i.content()), i.position());
            case Inline.Code code -> code;
            case Inline.LineBreak lineBreak -> lineBreak;
            case Inline.Link i ->
                new Inline.Link(inlines(i.content()), i.target(), i.title(), i.attributes(), i.position());
            case Inline.Image image -> image;
            case Inline.Span i -> new Inline.Span(inlines(i.content()), i.attributes(), i.position());
            case Inline.Abbreviation abbreviation -> abbreviation;
            case Inline.Footnote i -> new Inline.Footnote(blocks(i.content()), i.position());
            case Inline.Citation citation -> citation;
            case Inline.Note i -> new Inline.Note(i.number(), i.kind(), blocks(i.content()), i.position());
        };
    }
}
