package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;

/** Small editions for tests: a title and the blocks given. */
final class Editions {

    static final Position AT = new Position("article.md", 7, 3);

    private Editions() {}

    static Edition of(Block... blocks) {
        return of(Map.of(), "en", "ltr", blocks);
    }

    static Edition of(Map<String, Media> media, String lang, String dir, Block... blocks) {
        List<Inline> title = List.of(new Inline.Text("Title", AT));
        List<Block> all = new ArrayList<>();
        all.add(new Block.Heading(1, title, Attributes.id("title"), AT));
        all.addAll(Arrays.asList(blocks));
        List<Inline.Note> notes = new ArrayList<>();
        List<Edition.Entry> outline = new ArrayList<>();
        all.forEach(block -> collect(block, notes, outline));
        Metadata m = Specimen.everything().metadata();
        Metadata metadata = new Metadata(
                title,
                List.of(),
                m.authors(),
                m.date(),
                lang,
                dir,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                m.unresolved(),
                m.waivers(),
                Map.of());
        Edition specimen = Specimen.everything();
        return new Edition(
                "article",
                "article.md",
                metadata,
                Pdfs.THEME.labels(lang),
                all,
                notes,
                outline,
                false,
                media,
                specimen.timestamp(),
                "1".repeat(64));
    }

    /** The edition with these blocks behind its own. */
    static Edition with(Edition edition, Block... blocks) {
        List<Block> all = new ArrayList<>(edition.blocks());
        all.addAll(Arrays.asList(blocks));
        List<Inline.Note> notes = new ArrayList<>(edition.notes());
        List<Edition.Entry> outline = new ArrayList<>(edition.outline());
        Arrays.asList(blocks).forEach(block -> collect(block, notes, outline));
        return new Edition(
                edition.slug(),
                edition.path(),
                edition.metadata(),
                edition.labels(),
                all,
                notes,
                outline,
                edition.contents(),
                edition.media(),
                edition.timestamp(),
                edition.sourceHash());
    }

    private static void collect(Block block, List<Inline.Note> notes, List<Edition.Entry> outline) {
        switch (block) {
            case Block.Heading h -> {
                outline.add(new Edition.Entry(
                        h.level(), String.valueOf(h.attributes().id()), h.content()));
                inlines(h.content(), notes);
            }
            case Block.Paragraph p -> inlines(p.content(), notes);
            case Block.BulletList l -> l.items().forEach(i -> i.content().forEach(b -> collect(b, notes, outline)));
            case Block.OrderedList l -> l.items().forEach(i -> i.content().forEach(b -> collect(b, notes, outline)));
            case Block.DefinitionList l ->
                l.definitions().forEach(d -> {
                    d.terms().forEach(t -> inlines(t, notes));
                    d.explanations().forEach(e -> e.forEach(b -> collect(b, notes, outline)));
                });
            case Block.Quote q -> q.content().forEach(b -> collect(b, notes, outline));
            case Block.CodeBlock c -> {}
            case Block.ThematicBreak t -> {}
            case Block.Table t -> {
                inlines(t.caption(), notes);
                t.head().forEach(r -> r.cells().forEach(c -> inlines(c.content(), notes)));
                t.body().forEach(r -> r.cells().forEach(c -> inlines(c.content(), notes)));
            }
            case Block.Figure f -> inlines(f.caption(), notes);
            case Block.Callout c -> {
                inlines(c.title(), notes);
                c.content().forEach(b -> collect(b, notes, outline));
            }
            case Block.Division d -> d.content().forEach(b -> collect(b, notes, outline));
            case Block.Section s -> s.content().forEach(b -> collect(b, notes, outline));
        }
    }

    private static void inlines(List<Inline> inlines, List<Inline.Note> notes) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Note note -> notes.add(note);
                case Inline.Link link -> inlines(link.content(), notes);
                case Inline.Emphasis emphasis -> inlines(emphasis.content(), notes);
                case Inline.Span span -> inlines(span.content(), notes);
                default -> {}
            }
        }
    }

    static Block.Paragraph p(Object... content) {
        return new Block.Paragraph(inlines(content), Attributes.NONE, AT);
    }

    static Block.Heading h(int level, String id, Object... content) {
        return new Block.Heading(level, inlines(content), Attributes.id(id), AT);
    }

    static Block.Item item(Block... content) {
        return new Block.Item(List.of(content), null, Attributes.NONE, AT);
    }

    static Block.BulletList ul(Block.Item... items) {
        return new Block.BulletList(List.of(items), true, Attributes.NONE, AT);
    }

    static Block.Row row(Object... cells) {
        return new Block.Row(
                Arrays.stream(cells)
                        .map(cell -> new Block.Cell(cell instanceof Object[] many ? inlines(many) : inlines(cell), AT))
                        .toList(),
                AT);
    }

    static Block.Table table(List<Inline> caption, List<Block.Row> head, List<Block.Row> body) {
        int columns = body.getFirst().cells().size();
        return new Block.Table(
                caption,
                java.util.Collections.nCopies(columns, Block.Alignment.START),
                head,
                body,
                false,
                Attributes.NONE,
                AT);
    }

    static Inline.Note note(int number, Block... content) {
        return new Inline.Note(number, Inline.Note.Kind.FOOTNOTE, List.of(content), AT);
    }

    static Inline.Text t(String text) {
        return new Inline.Text(text, AT);
    }

    static Inline.Image image(String source, String alt) {
        return new Inline.Image(source, new org.fairleaf.ast.Alt.Described(alt), null, Attributes.NONE, AT);
    }

    static Block.Figure figure(String source, String alt, Object... caption) {
        return new Block.Figure(image(source, alt), inlines(caption), Attributes.NONE, AT);
    }

    static List<Inline> inlines(Object... content) {
        return Arrays.stream(content)
                .map(piece -> piece instanceof Inline inline ? inline : t(piece.toString()))
                .toList();
    }

    static String text(List<Inline> inlines) {
        return PlainText.of(inlines);
    }
}
