package org.fairleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What a patient reads of an article, passage by passage: the abstract, then the body with the author's own notes behind
 * the paragraphs of their marks. Headings, code, references and what every article of a publisher says alike (the
 * disclaimer, the publication block) are not among it.
 */
public final class Prose {

    private final String lang;
    private final SourceLines source;
    private final List<Passage> passages = new ArrayList<>();
    private Block.@Nullable Heading heading;

    private Prose(String lang, SourceLines source) {
        this.lang = lang;
        this.source = source;
    }

    /** The passages of a document, in reading order. @param source its text as it was written */
    public static List<Passage> of(Document document, String source) {
        Prose prose = new Prose(document.metadata().lang(), SourceLines.of(source));
        prose.blocks(document.metadata().summary(), prose.lang, Passage.Kind.PARAGRAPH);
        prose.blocks(document.blocks(), prose.lang, Passage.Kind.PARAGRAPH);
        return List.copyOf(prose.passages);
    }

    /** The language of a tag: {@code en} of {@code en-GB}. */
    public static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private void blocks(List<Block> blocks, String outer, Passage.Kind kind) {
        blocks.forEach(block -> block(block, outer, kind));
    }

    private void block(Block block, String outer, Passage.Kind kind) {
        String inner = inner(block.attributes(), outer);
        switch (block) {
            case Block.Heading found -> {
                heading = found;
                notes(found.content(), inner);
            }
            case Block.Paragraph paragraph -> passage(kind, inner, paragraph.content(), paragraph.position());
            case Block.BulletList list -> items(list.items(), inner, kind);
            case Block.OrderedList list -> items(list.items(), inner, kind);
            case Block.DefinitionList list ->
                list.definitions().forEach(definition -> {
                    definition.terms().forEach(term -> passage(Passage.Kind.TERM, inner, term, definition.position()));
                    definition
                            .explanations()
                            .forEach(explanation -> blocks(explanation, inner, kindIn(kind, Passage.Kind.ITEM)));
                });
            case Block.Quote quote -> blocks(quote.content(), inner, kind);
            case Block.CodeBlock code -> {}
            case Block.ThematicBreak rule -> {}
            case Block.Table table -> {
                passage(Passage.Kind.CAPTION, inner, table.caption(), table.position());
                table.head().forEach(row -> row(row, inner));
                table.body().forEach(row -> row(row, inner));
            }
            case Block.Figure figure -> passage(Passage.Kind.CAPTION, inner, figure.caption(), figure.position());
            case Block.Callout callout -> {
                notes(callout.title(), inner);
                blocks(callout.content(), inner, kind);
            }
            case Block.Division division -> blocks(division.content(), inner, kind);
            case Block.Section section -> blocks(section.content(), inner, kind);
        }
    }

    private void items(List<Block.Item> items, String outer, Passage.Kind kind) {
        items.forEach(item -> blocks(item.content(), inner(item.attributes(), outer), kindIn(kind, Passage.Kind.ITEM)));
    }

    /** All of a note is a note. */
    private static Passage.Kind kindIn(Passage.Kind around, Passage.Kind inside) {
        return around == Passage.Kind.NOTE ? around : inside;
    }

    private void row(Block.Row row, String lang) {
        row.cells().forEach(cell -> passage(Passage.Kind.CELL, lang, cell.content(), cell.position()));
    }

    private static String inner(Attributes attributes, String outer) {
        String lang = attributes.lang();
        return lang == null ? outer : lang;
    }

    private void passage(Passage.Kind kind, String lang, List<Inline> content, Position position) {
        Passage passage = Passage.of(kind, lang, heading, content, position, source);
        if (!passage.text().isBlank()) {
            passages.add(passage);
        }
        notes(content, lang);
    }

    /** The author's notes of a paragraph, behind it. */
    private void notes(List<Inline> content, String lang) {
        List<Inline.Footnote> notes = new ArrayList<>();
        Tree.walkInlines(content, inline -> {
            if (inline instanceof Inline.Footnote footnote) {
                notes.add(footnote);
            }
        });
        notes.forEach(note -> blocks(note.content(), lang, Passage.Kind.NOTE));
    }
}
