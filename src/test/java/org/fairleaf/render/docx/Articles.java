package org.fairleaf.render.docx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;

/** Small editions with a title and what a test is about. */
final class Articles {

    static final Position AT = new Position("article.md", 1, 1);

    private Articles() {}

    static Edition of(String lang, Block... blocks) {
        return of(lang, Map.of(), blocks);
    }

    static Edition of(String lang, Map<String, Media> media, Block... blocks) {
        List<Inline> title = List.of(new Inline.Text(lang.equals("ar") ? "عنوان" : "Title", AT));
        List<Block> all = new ArrayList<>();
        all.add(new Block.Heading(1, title, Attributes.id("title"), AT));
        all.addAll(List.of(blocks));
        return new Edition(
                "article",
                "article.md",
                metadata(title, lang),
                Specimen.theme().labels(lang),
                all,
                List.of(),
                List.of(new Edition.Entry(1, "title", title)),
                false,
                media,
                Instant.EPOCH,
                "1".repeat(64));
    }

    private static Metadata metadata(List<Inline> title, String lang) {
        return new Metadata(
                title,
                List.of(),
                List.of(),
                null,
                lang,
                lang.equals("ar") ? "rtl" : "ltr",
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
                new LinkedHashMap<>(),
                List.of(),
                Map.of());
    }

    static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Inline.Text(text, AT)), Attributes.NONE, AT);
    }

    static Block bullets(String... items) {
        return new Block.BulletList(items(items), true, Attributes.NONE, AT);
    }

    static Block ordered(int start, String... items) {
        return new Block.OrderedList(start, Block.Numbering.DECIMAL, items(items), true, Attributes.NONE, AT);
    }

    private static List<Block.Item> items(String... items) {
        List<Block.Item> all = new ArrayList<>();
        for (String item : items) {
            all.add(new Block.Item(List.of(paragraph(item)), null, Attributes.NONE, AT));
        }
        return all;
    }

    /** A table of one column: its head and one cell. */
    static Block table(String head, String cell) {
        return new Block.Table(
                List.of(),
                List.of(Block.Alignment.START),
                List.of(row(head)),
                List.of(row(cell)),
                false,
                Attributes.NONE,
                AT);
    }

    /** A table with a column for each name, and a row of dashes. */
    static Block columns(String... names) {
        List<String> cells = java.util.Collections.nCopies(names.length, "–");
        return new Block.Table(
                List.of(),
                java.util.Collections.nCopies(names.length, Block.Alignment.START),
                List.of(row(names)),
                List.of(row(cells.toArray(String[]::new))),
                false,
                Attributes.NONE,
                AT);
    }

    private static Block.Row row(String... texts) {
        return new Block.Row(
                java.util.Arrays.stream(texts)
                        .map(text -> new Block.Cell(List.of(new Inline.Text(text, AT)), AT))
                        .toList(),
                AT);
    }
}
