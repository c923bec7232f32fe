package org.fairleaf.render.xhtml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;

/** Small editions for tests. */
public final class Editions {

    public static final Position AT = new Position("small.md", 1, 1);

    private Editions() {}

    /** An English edition of these blocks under a title, without notes. */
    public static Edition of(Block... blocks) {
        return of("en", "ltr", List.of(), blocks);
    }

    public static Edition of(String lang, String dir, List<Inline.Note> notes, Block... blocks) {
        return of("Knee & <hip>", lang, dir, notes, blocks);
    }

    /** An edition that says nothing but its title. */
    public static Edition titled(String title, String dir) {
        return of(title, dir.equals("rtl") ? "ar" : "en", dir, List.of());
    }

    private static Edition of(String words, String lang, String dir, List<Inline.Note> notes, Block... blocks) {
        List<Inline> title = List.of(text(words));
        List<Block> all = new ArrayList<>();
        all.add(new Block.Section(
                Block.Section.Kind.TITLE,
                List.of(new Block.Heading(1, title, Attributes.id("title"), AT)),
                Attributes.NONE,
                AT));
        List<Edition.Entry> outline = new ArrayList<>();
        outline.add(new Edition.Entry(1, "title", title));
        for (Block block : blocks) {
            all.add(block);
            if (block instanceof Block.Heading heading) {
                String id = heading.attributes().id();
                outline.add(new Edition.Entry(heading.level(), id == null ? "" : id, heading.content()));
            }
        }
        return new Edition(
                "small",
                "small.md",
                metadata(title, lang, dir),
                Specimen.theme().labels(lang),
                all,
                notes,
                outline,
                false,
                Specimen.everything().media(),
                Specimen.everything().timestamp(),
                "0".repeat(64));
    }

    private static Metadata metadata(List<Inline> title, String lang, String dir) {
        return new Metadata(
                title,
                List.of(),
                List.of(),
                "Spring 2024",
                lang,
                dir,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                "© A & B",
                null,
                null,
                null,
                null,
                null,
                List.of(new Person("Rob Roy", "nurse", null, null, AT)),
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

    public static Block.Paragraph paragraph(Inline... content) {
        return new Block.Paragraph(List.of(content), Attributes.NONE, AT);
    }

    public static Block.Heading heading(int level, String text, String id) {
        return new Block.Heading(level, List.of(text(text)), Attributes.id(id), AT);
    }

    public static Inline text(String text) {
        return new Inline.Text(text, AT);
    }

    public static Inline link(String target, Inline... content) {
        return new Inline.Link(List.of(content), target, null, Attributes.NONE, AT);
    }

    public static Inline.Note note(int number) {
        return new Inline.Note(number, Inline.Note.Kind.FOOTNOTE, List.of(paragraph(text("a note"))), AT);
    }
}
